#pragma once

#include "app/check_in/check_in_subject.hpp"
#include "domain/pact/team_pact_occurrences.hpp"

#include <span>
#include <vector>

namespace salespact::app {

// Who owes a check-in for which windows, as the texts and the calendar tell.

// By the days that the text names; a member for the whole windows that they were one.
[[nodiscard]] std::vector<CheckInAuthor> team_authors(const JournalBooks& books, const TeamPact& pact,
                                                      std::span<const BindingTerms> texts);

// Weekly, and one-to-ones every two weeks (DOMAIN 7); windows in which it rested are excused.
struct SalesPactDuties {
  std::vector<CheckInDuty> weeks{};
  std::vector<CheckInDuty> pairs_of_weeks{};
};
[[nodiscard]] SalesPactDuties sales_pact_duties(const JournalBooks& books, const SalesPact& pact);

// In the rhythm that was agreed on, from the day on which it was; without a rhythm none is owed.
[[nodiscard]] std::vector<CheckInDuty> goal_duties(const JournalBooks& books, const CompiledGoal& goal,
                                                   PersonId author);
// The same of a rhythm at hand: those of the windows that begin after a day, where one is given.
[[nodiscard]] std::vector<CheckInDuty> goal_duties(const JournalBooks& books, const CompiledGoal& goal, PersonId author,
                                                   const GoalRhythm& agreed, std::optional<Date> after = {});
// nullopt: none was agreed on.
[[nodiscard]] std::optional<GoalRhythm> rhythm_of(Transaction& tx, GoalId goal);

}  // namespace salespact::app
