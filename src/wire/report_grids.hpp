#pragma once

#include "wire/grid.hpp"
#include "wire/report_views.hpp"

#include <string>
#include <vector>

namespace salespact::wire {

// For people: percentages with one decimal, paths instead of kinds.
[[nodiscard]] Grid table_of(const std::vector<app::ActualRow>& rows);
[[nodiscard]] Grid table_of(const std::vector<app::GoalRow>& rows);

// For programs: every field a column of its own, values as in JSON.
[[nodiscard]] Grid sheet_of(const std::vector<app::ActualRow>& rows);
[[nodiscard]] Grid sheet_of(const std::vector<app::GoalRow>& rows);

[[nodiscard]] Grid grid_of(const std::vector<RowProblemView>& problems);

// An attainment as it is shown, from 0 to 999 % (R-ATT): "0.631512" -> "63.2 %". The exact fraction is in the other
// formats.
[[nodiscard]] std::string attainment_text(const std::string& fraction);

}  // namespace salespact::wire
