#pragma once

#include "app/check_in/check_in_subject.hpp"
#include "domain/pact/pact_review.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact::app {

// When a pact or a goal is reviewed, and who has which part in it (DOMAIN 2.6, 6). Closing is the last look at a team's
// pact and at a goal, so only a sales pact is reviewed on its last day.

[[nodiscard]] std::vector<ReviewDue> review_days(const TeamPactTerms& words);
[[nodiscard]] std::vector<ReviewDue> review_days(const SalesPact& pact);
// A goal is reviewed on the day that it names; quotas name none.
[[nodiscard]] std::vector<ReviewDue> review_days(const Goal& goal, Date named);

enum class ReviewAct { propose, decide };

struct ReviewSubject {
  JournalSubject id{};
  std::string title{};  // "" of a sales pact, which has none
  std::vector<ReviewDue> days{};
  bool runs = false;                 // it binds today: what is decided changes it
  bool ended = false;                // it ran to its last day; the review of that day is still owed
  bool whole = false;                // the reader sees more than the days
  std::optional<ReviewAct> part{};   // of the reader
  bool ends_at_once = false;         // when the reader retires it
  std::optional<PersonId> person{};  // whose it is: the rep, the owner of the goal

  [[nodiscard]] bool owes(const ReviewDue& review) const { return runs || (ended && !has_effect(review.kind)); }
};

// A team decides through who leads the pact or its unit, and those above; its members propose. The manager decides
// about a sales pact, the rep proposes. Of a goal those who lead its owner decide. nullopt: there is none for the
// reader.
[[nodiscard]] std::optional<ReviewSubject> review_subject(const JournalBooks& books, const Viewpoint& viewer,
                                                          const JournalSubject& id);

// What is frozen with the answers: where the numbers are today, or were on its last day, and what was kept.
struct ReviewSnapshot {
  std::vector<ActualLine> actuals{};
  std::vector<ReviewCount> counts{};
};
[[nodiscard]] ReviewSnapshot snapshot_of(const JournalBooks& books, const JournalSubject& id);

// The answers of a day, the proposals before the decision; nothing of other days.
[[nodiscard]] std::vector<const JournalEntry*> reviews_on(std::span<const JournalEntry> entries, Date due);
[[nodiscard]] bool is_decision(const JournalEntry& review);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::ReviewAct> = std::to_array<Word<app::ReviewAct>>({
    {app::ReviewAct::propose, "propose"},
    {app::ReviewAct::decide, "decide"},
});

}  // namespace salespact
