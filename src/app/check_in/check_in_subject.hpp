#pragma once

#include "app/access/viewpoint.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/ports/clock.hpp"
#include "app/ports/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What check-ins are about: a team's pact, a sales pact or a goal, with who owes one for which windows.

struct JournalBooks {
  Transaction& tx;
  const Board& board;
  const Clock& clock;
  Date today{};
};

struct CheckInAuthor {
  PersonId person{};
  bool owes = false;                  // today
  std::vector<CheckInDuty> duties{};  // those that have begun, oldest first
};

struct CheckInSubject {
  JournalSubject id{};
  std::string title{};                   // "" of a sales pact, which has none
  std::vector<CheckInAuthor> authors{};  // in the order of the text
  bool open = false;                     // it binds today
  std::optional<TeamPact> team{};
  std::optional<TeamPactTerms> words{};  // of the team's pact that bind, or were the last to
  std::optional<SalesPact> sales{};
  std::vector<CheckInDuty> pairs_of_weeks{};  // of a sales pact, for its one-to-ones
  const CompiledGoal* goal = nullptr;         // the subject itself, or what a team's pact follows

  [[nodiscard]] const CheckInAuthor* author(PersonId person) const;  // nullptr: owes none and never did
};

// nullopt: there is none.
[[nodiscard]] std::optional<CheckInSubject> subject_of(const JournalBooks& books, const JournalSubject& id);

// DOMAIN 6, "Check-in numbers / obstacles text" and "Confidence": each sees what those before it do.
enum class CheckInAccess {
  none,
  numbers,  // when it was written, and the actuals: those above, sales operations
  whole,    // author, manager and the manager's deputy, the members of a team's pact
};
[[nodiscard]] CheckInAccess access_to(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author,
                                      Date today);
// The subject's check-ins exist for somebody who has access to anybody's.
[[nodiscard]] bool sees_check_ins(const Viewpoint& viewer, const CheckInSubject& subject, Date today);
// Of a goal, without its check-ins at hand: who owes them, and what somebody sees of those.
[[nodiscard]] std::optional<PersonId> author_of(const Goal& goal);
[[nodiscard]] CheckInAccess access_to(const Viewpoint& viewer, const Goal& goal);
[[nodiscard]] bool sees_check_ins(const Viewpoint& viewer, const Goal& goal);
// The manager for whom the viewer acts towards the author in it; nullopt: for nobody.
[[nodiscard]] std::optional<PersonId> leads_for(const Viewpoint& viewer, const CheckInSubject& subject,
                                                PersonId author);
// Who leads the author in it, or acts for who does, and says what is excused; nobody does that alone for themselves.
[[nodiscard]] bool leads(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author);

}  // namespace salespact::app
