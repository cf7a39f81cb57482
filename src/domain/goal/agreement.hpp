#pragma once

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/goal/goal.hpp"

#include <expected>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salespact {

// The life of a goal from the first draft to its outcome (DOMAIN 2.3): who may take which step, and what it asks for.

enum class GoalAct {
  propose,
  want_changes,
  agree,
  assign,
  acknowledge,
  start,
  pause,
  resume,
  end,
  close,
  restate,
  cancel,
};

template <>
inline constexpr auto words<GoalAct> = std::to_array<Word<GoalAct>>({
    {GoalAct::propose, "propose"},
    {GoalAct::want_changes, "want_changes"},
    {GoalAct::agree, "agree"},
    {GoalAct::assign, "assign"},
    {GoalAct::acknowledge, "acknowledge"},
    {GoalAct::start, "start"},
    {GoalAct::pause, "pause"},
    {GoalAct::resume, "resume"},
    {GoalAct::end, "end"},
    {GoalAct::close, "close"},
    {GoalAct::restate, "restate"},
    {GoalAct::cancel, "cancel"},
});

// What somebody is to a goal on the day of the act; a person can be several of these at once.
enum class GoalParty {
  owner,    // the goal is theirs; of a unit's goal the person accountable for it
  manager,  // of the owner, or of the unit whose goal it is
  upline,   // manages a unit above
  ops,      // sales operations
  exec,
};

struct GoalActor {
  PersonId person;
  std::set<GoalParty> parties;  // empty: a bystander
  [[nodiscard]] bool is(GoalParty party) const { return parties.contains(party); }
};

// What has happened with it so far, as far as the next step depends on it.
struct Negotiation {
  GoalState state = GoalState::draft;
  bool unit_goal = false;
  bool assigned = false;  // given, not negotiated: acknowledged, never accepted
  PersonId author;        // of the proposal as it stands
  std::set<GoalParty> author_parties;
  bool manager_agreed = false;  // of a unit's goal: its manager, and the next one up
  bool upline_agreed = false;
  bool acknowledged = false;
  bool blocked = false;  // the checker has an error that nobody has overridden
};

// What comes with a step.
struct GoalStep {
  GoalAct act = GoalAct::propose;
  std::string comment;                         // reason, reservation; trimmed
  std::optional<std::int64_t> counter_target;  // metric's scale, with want_changes
  std::optional<DateRange> days;               // of a pause
};

enum class AgreementProblem {
  not_your_step,
  own_target,
  wrong_state,
  comment_missing,
  blocked_by_checker,
  days_missing,
  said_already,
};

template <>
inline constexpr auto words<AgreementProblem> = std::to_array<Word<AgreementProblem>>({
    {AgreementProblem::not_your_step, "NOT_YOUR_STEP"},
    {AgreementProblem::own_target, "OWN_TARGET"},
    {AgreementProblem::wrong_state, "WRONG_STATE"},
    {AgreementProblem::comment_missing, "COMMENT_MISSING"},
    {AgreementProblem::blocked_by_checker, "BLOCKED_BY_CHECKER"},
    {AgreementProblem::days_missing, "DAYS_MISSING"},
    {AgreementProblem::said_already, "SAID_ALREADY"},
});

// The negotiation after the step, by somebody. start, end and the close after the days of grace are the calendar's, not
// a person's: after_day().
[[nodiscard]] std::expected<Negotiation, Refusal<AgreementProblem>> after_step(const Negotiation& before,
                                                                               const GoalStep& step,
                                                                               const GoalActor& actor);

// The steps that are open to somebody now, in the order of the enumeration: what a page shows as buttons.
[[nodiscard]] std::vector<GoalAct> open_steps(const Negotiation& negotiation, const GoalActor& actor);

// Where a goal stands when a day begins: agreed becomes active on its first day, active closes the day after its last,
// and is closed when late numbers are no longer waited for. `grace_over` is the first day after the working days of
// grace. A paused goal ends as an active one does.
[[nodiscard]] GoalState after_day(GoalState state, DateRange period, Date grace_over, Date today);

}  // namespace salespact
