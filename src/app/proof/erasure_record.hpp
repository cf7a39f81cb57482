#pragma once

#include "app/ports/sales_pact_repository.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::app {

// What the audit log keeps of it that the sections on what moves the rep were erased, with their salts (ADR 0097): of
// which texts, and nothing of what they said. Without this entry a section that is gone was taken away.
inline constexpr std::string_view motives_erased = "sales_pact.motives_erased";

// "texts 1 to 3"; "no text" when only the draft had one.
[[nodiscard]] std::string told_erasure(std::int64_t texts);
// How many texts, from the first on; nullopt: it tells of no erasure.
[[nodiscard]] std::optional<std::int64_t> texts_erased_in(std::string_view told);

// What a repository is given to keep nothing any more of what moves a rep. A frozen section without a salt commits to
// nothing: it is taken out, and only by that; a draft is written anew, empty and not shared.
[[nodiscard]] SalesPactMotives erased_motives(SalesPactId pact, std::int64_t text);
[[nodiscard]] bool is_erased(const SalesPactMotives& motives);

}  // namespace salespact::app
