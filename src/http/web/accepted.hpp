#pragma once

#include <optional>
#include <string_view>

namespace salespact::http {

// Is `name` among the codings of an Accept-Encoding field, and not with q=0?
[[nodiscard]] bool accepts_encoding(std::optional<std::string_view> accept_encoding, std::string_view name);

// Does whoever asks want a page (a browser that navigates, a program that takes anything), not a script or a picture?
[[nodiscard]] bool accepts_page(std::optional<std::string_view> accept);

}  // namespace salespact::http
