#pragma once

#include "app/sales_pact/change_sales_pact.hpp"
#include "app/sales_pact/pact_life.hpp"

#include <string>

namespace salespact::app {

// What people say while a sales pact binds. Every note is appended with what it decided of the pact as it stood then;
// nothing is ever taken back but by another note.

enum class PactNoteProblem {
  not_in_force,
  no_such_standard,
  report_closed,
  value_invalid,
};

struct LadderWord {
  LadderAct act = LadderAct::confirm;
  LadderStep step = LadderStep::none;  // confirm, decline, override_block: the step meant
  std::optional<DateRange> days{};     // of a plan, or of the window that is waived
  std::string reason{};
};
// By the rep, the manager, or from the third step on somebody above; who may do what is may_decide()'s business.
[[nodiscard]] Decided<LadderNote> decide_step(const SalesPactDesk& desk, SalesPactId id, const LadderWord& word);

struct StandardWord {
  std::string metric{};  // key of a self-reported standard of the text in force, or of one before
  Date window_start{};
  Decimal value{};
};
// By the rep, until the window is judged; the last word counts.
[[nodiscard]] Decided<StandardReport> report_standard(const SalesPactDesk& desk, SalesPactId id,
                                                      const StandardWord& word);

struct PromiseSaid {
  std::string key{};
  Date due{};
  PromiseAct act = PromiseAct::kept;
  std::string comment{};
};
// By the two parties, and for five working days after the pact has ended.
[[nodiscard]] Decided<PromiseNote> say_of_promise(const SalesPactDesk& desk, SalesPactId id, const PromiseSaid& said);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::PactNoteProblem> = std::to_array<Word<app::PactNoteProblem>>({
    {app::PactNoteProblem::not_in_force, "NOT_IN_FORCE"},
    {app::PactNoteProblem::no_such_standard, "NO_SUCH_STANDARD"},
    {app::PactNoteProblem::report_closed, "REPORT_CLOSED"},
    {app::PactNoteProblem::value_invalid, "VALUE_INVALID"},
});

}  // namespace salespact
