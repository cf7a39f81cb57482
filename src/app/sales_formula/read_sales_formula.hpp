#pragma once

#include "app/access/viewpoint.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/ports/store.hpp"
#include "app/sales_formula/sales_formula_view.hpp"
#include "base/refusal.hpp"

#include <expected>
#include <map>

namespace salespact::app {

// What the question puts in the place of what the records say; all of it is shown as assumed.
struct FormulaAssumptions {
  std::map<std::string, Rational> rates{};     // into the stage of that key; 0 to 1
  std::map<std::string, std::int64_t> lags{};  // of the stage of that key; working days
  std::optional<Rational> deal_size{};         // whole units of the currency; above 0
  std::optional<Rational> win_rate{};          // of open deals, 0 to 1
  std::optional<Rational> target{};            // whole units of the currency
};

struct SalesFormulaQuestion {
  PersonId person;
  AsOf as_of;
  Date today;
  std::optional<GoalId> goal{};       // absent: the running one
  std::vector<std::string> stages{};  // keys before deals_won; empty: those that the company keeps records of
  FormulaAssumptions assumptions{};
};

enum class SalesFormulaProblem {
  not_found,        // no such person or goal, or not to be seen
  goal_unsuitable,  // not a target on all of the person's revenue
  stages_unknown,
  assumption_unknown,  // about a stage that is not in the chain
  amount_too_precise,
  metric_missing,  // deals_won was retired
};
using SalesFormulaRefusal = Refusal<SalesFormulaProblem>;

// For the person, the managers above and sales operations: whoever may see the records behind the person's numbers.
[[nodiscard]] std::expected<SalesFormula, SalesFormulaRefusal> read_sales_formula(Transaction& tx, const Board& board,
                                                                                  const Viewpoint& viewer,
                                                                                  const SalesFormulaQuestion& question);

}  // namespace salespact::app
