#pragma once

#include "app/sales_formula/read_sales_formula.hpp"
#include "app/sales_pact/change_sales_pact.hpp"

namespace salespact::app {

enum class FormulaTakingProblem { formula_missing, assumption_invalid };

struct FormulaTaking {
  std::optional<GoalId>
      goal{};  // a target on all of the rep's revenue; absent: the first such one linked, or the running
  FormulaAssumptions assumptions{};  // what the two put in the place of what the records say
};

// Writes what the rep's sales formula asks for each week into the draft: activities and the formula as it was filled in
// (section 5), a standard for each activity that has none yet, at most what a linked goal asks for (MAS_ABOVE_TARGET),
// and the other stages as indicators. What both have written beside that stays. What is assumed is written down as
// such, with what the records say.
[[nodiscard]] Decided<KeptSalesPact> take_sales_formula(const SalesPactDesk& desk, SalesPactId id,
                                                        std::int64_t revision, const FormulaTaking& taking);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::FormulaTakingProblem> = std::to_array<Word<app::FormulaTakingProblem>>({
    {app::FormulaTakingProblem::formula_missing, "FORMULA_MISSING"},
    {app::FormulaTakingProblem::assumption_invalid, "ASSUMPTION_INVALID"},
});

}  // namespace salespact
