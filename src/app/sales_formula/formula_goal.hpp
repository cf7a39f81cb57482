#pragma once

#include "app/access/viewpoint.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/sales_formula/read_sales_formula.hpp"

#include <vector>

namespace salespact::app {

// What a formula is to reach: a target on all of a person's revenue.
struct FormulaAim {
  const CompiledGoal* goal = nullptr;          // nullptr: the running quarter
  std::vector<const CompiledGoal*> choices{};  // those that run or lie ahead, by their first day
  FiscalPeriod period;
  MoneyView money;
  std::optional<std::int64_t> target{};
  std::int64_t actual = 0;
  Rational days_left = 0;
  Rational days_per_week = 5;
  std::int64_t unconverted = 0;
  bool too_large = false;
};

[[nodiscard]] std::expected<FormulaAim, SalesFormulaRefusal> aim_of(const Board& board, const Measurer& measurer,
                                                                    const Viewpoint& viewer, attainment::Owner person,
                                                                    const SalesFormulaQuestion& question);

}  // namespace salespact::app
