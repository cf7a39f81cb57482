#pragma once

#include <string>
#include <string_view>

namespace salespact {

// For finding what people look for: folded, and without the marks on letters. "Łucja Müller-Ångström" ->
// "lucja muller-angstrom". Letters of other scripts stay as they are.
[[nodiscard]] std::string search_folded(std::string_view text);

}  // namespace salespact
