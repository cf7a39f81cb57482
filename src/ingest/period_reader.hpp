#pragma once

#include "app/import/rows.hpp"

#include <optional>
#include <string_view>

namespace salespact::ingest {

inline constexpr std::string_view period_forms = "2017, FY2017, 2017-H1, 2017-Q1, 2017-03 or 2017-01-01..2017-03-31";

// The forms above, also "Q1 2017" and "Q1-2017"; nullopt for anything else.
[[nodiscard]] std::optional<app::PeriodText> read_period(std::string_view text);

}  // namespace salespact::ingest
