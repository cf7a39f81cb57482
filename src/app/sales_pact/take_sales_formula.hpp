#pragma once

#include "app/sales_pact/change_sales_pact.hpp"

#include <optional>

namespace salespact::app {

enum class FormulaTakingProblem { formula_missing };

// Writes what the rep's sales formula asks for each week into the draft: activities and the formula as it was filled in
// (section 5), a standard for each activity that has none yet, at most what a linked goal asks for (MAS_ABOVE_TARGET),
// and the other stages as indicators. What both have written beside that stays. `goal`: a target on all of the rep's
// revenue; without it the first such one that is linked, or the one that runs.
[[nodiscard]] Decided<KeptSalesPact> take_sales_formula(const SalesPactDesk& desk, SalesPactId id,
                                                        std::int64_t revision, std::optional<GoalId> goal);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::FormulaTakingProblem> = std::to_array<Word<app::FormulaTakingProblem>>({
    {app::FormulaTakingProblem::formula_missing, "FORMULA_MISSING"},
});

}  // namespace salespact
