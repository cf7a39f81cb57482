#pragma once

#include "base/date.hpp"
#include "domain/goal/agreement.hpp"
#include "domain/goal/amendment_rules.hpp"
#include "domain/goal/goal_terms.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salespact {

// What is kept of a goal that people write and agree on, beside its numbers: the words, how far the two sides are, what
// happened, and what was amended. A quota that comes by file has none of this.

struct GoalAgreement {
  GoalId goal;
  GoalTerms terms;
  PersonId author;  // of the proposal as it stands
  std::set<GoalParty> author_parties{};
  bool manager_agreed = false;  // of a unit's goal
  bool upline_agreed = false;
  bool acknowledged = false;
  std::string reservation{};              // said with the acknowledgement; the upline sees it
  std::vector<std::string> overridden{};  // rules of the checker that an approver has set aside for this proposal
  std::vector<DateRange> pauses{};        // in their order, apart from one another
  friend bool operator==(const GoalAgreement&, const GoalAgreement&) = default;
};

enum class GoalEventKind {
  written,
  changed,
  proposed,
  changes_wanted,
  agreed,
  assigned,
  acknowledged,
  started,
  paused,
  resumed,
  ended,
  closed,
  restated,
  cancelled,
  overridden,
  amendment_asked,
  amendment_agreed,
  amendment_declined,
  support_changed,
  milestone_reached,
};

// Appended, never changed.
struct GoalEvent {
  GoalId goal{};
  std::int64_t number = 1;  // 1, 2, 3 … of the goal
  GoalEventKind kind = GoalEventKind::written;
  Instant at{};
  std::optional<PersonId> by{};  // absent: the calendar
  std::string comment{};
  std::optional<std::int64_t> target{};  // metric's scale: as proposed, or the counter-figure
  std::string detail{};                  // rule, resource or milestone that it is about
  friend bool operator==(const GoalEvent&, const GoalEvent&) = default;
};

enum class AmendmentState { asked, agreed, declined };

struct GoalAmendment {
  GoalId goal{};
  std::int64_t number = 1;  // 1, 2, 3 … of the goal
  AmendmentReason reason = AmendmentReason::market;
  std::string comment;
  std::int64_t target_before = 0;  // metric's scale
  std::int64_t target_after = 0;
  Date valid_from{};
  PersonId asked_by;
  Instant asked_at;
  AmendmentState state = AmendmentState::asked;
  std::optional<PersonId> decided_by{};
  std::optional<Instant> decided_at{};
  friend bool operator==(const GoalAmendment&, const GoalAmendment&) = default;
};

// How far the two sides are with a goal that is in this state.
[[nodiscard]] Negotiation negotiation_of(const Goal& goal, const GoalAgreement& agreement);

// Takes back what the step has changed.
void take(GoalAgreement& agreement, const Negotiation& after);

[[nodiscard]] GoalEventKind event_of(GoalAct act);

template <>
inline constexpr auto words<GoalParty> = std::to_array<Word<GoalParty>>({
    {GoalParty::owner, "owner"},
    {GoalParty::manager, "manager"},
    {GoalParty::upline, "upline"},
    {GoalParty::ops, "ops"},
    {GoalParty::exec, "exec"},
});

template <>
inline constexpr auto words<GoalEventKind> = std::to_array<Word<GoalEventKind>>({
    {GoalEventKind::written, "written"},
    {GoalEventKind::changed, "changed"},
    {GoalEventKind::proposed, "proposed"},
    {GoalEventKind::changes_wanted, "changes_wanted"},
    {GoalEventKind::agreed, "agreed"},
    {GoalEventKind::assigned, "assigned"},
    {GoalEventKind::acknowledged, "acknowledged"},
    {GoalEventKind::started, "started"},
    {GoalEventKind::paused, "paused"},
    {GoalEventKind::resumed, "resumed"},
    {GoalEventKind::ended, "ended"},
    {GoalEventKind::closed, "closed"},
    {GoalEventKind::restated, "restated"},
    {GoalEventKind::cancelled, "cancelled"},
    {GoalEventKind::overridden, "overridden"},
    {GoalEventKind::amendment_asked, "amendment_asked"},
    {GoalEventKind::amendment_agreed, "amendment_agreed"},
    {GoalEventKind::amendment_declined, "amendment_declined"},
    {GoalEventKind::support_changed, "support_changed"},
    {GoalEventKind::milestone_reached, "milestone_reached"},
});

template <>
inline constexpr auto words<AmendmentState> = std::to_array<Word<AmendmentState>>({
    {AmendmentState::asked, "asked"},
    {AmendmentState::agreed, "agreed"},
    {AmendmentState::declined, "declined"},
});

}  // namespace salespact
