#pragma once

#include "base/refusal.hpp"
#include "domain/pact/ladder_decision.hpp"
#include "domain/pact/mas_compliance.hpp"

#include <cstddef>
#include <expected>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salespact {

// R-MAS: the ladder of consequences that a sales pact has agreed beforehand. Where somebody stands on it follows from
// the windows and from what people have decided, and is worked out anew from both each time: when late numbers make a
// trigger vanish, so does the step. Nothing above the first step happens unless people decide it.

inline constexpr int contest_days = 7;
inline constexpr int working_days_to_talk = 5;  // after the second step was confirmed
inline constexpr int shortest_plan_weeks = 4;
inline constexpr int longest_plan_weeks = 8;
inline constexpr int met_to_lower = 4;
inline constexpr int met_to_clear = 8;
// Of the windows of a support plan at least so many are met: 75 %.
[[nodiscard]] Rational exit_test_share();

// The steps whose text is in the signed pact, as long as that text binds.
struct AgreedSteps {
  DateRange days;
  std::set<LadderStep> steps;
};

struct LadderRecord {
  std::vector<PactWindow> windows;        // as pact_windows() gives them
  std::vector<LadderDecision> decisions;  // in the order in which they were made
  std::vector<AgreedSteps> agreed;        // a window asks for nothing but what was agreed on its last day
  std::vector<DateRange> rests{};         // days on which the pact binds nobody (E4): they count for no time below
  std::optional<Date> over_from{};        // the first day on which the pact binds no more: what is open then is closed
};

// A step that the windows ask for and that waits for people.
struct LadderProposal {
  LadderStep step = LadderStep::conversation;
  Date since;
  std::vector<DateRange> evidence;  // the missed windows that it rests on
  bool overridden = false;          // the upline lets it pass in spite of overdue promises
  bool manager_confirmed = false;
  bool upline_confirmed = false;
  std::optional<Date> confirmed_on{};   // when the last who had to has
  std::optional<Date> contest_until{};  // the last day on which the rep may contest; later the longer the pact rests
  std::optional<Date> contested_on{};
};

enum class ExitTest { running, passed, failed, unjudged };

struct SupportPlan {
  DateRange days;  // as agreed
  DateRange runs;  // as many more as the pact has rested on
  bool rep_agreed = false;
  bool manager_agreed = false;
  bool rep_ends = false;
  bool manager_ends = false;
  ExitTest exit_test = ExitTest::running;
  MasTally windows{};
  [[nodiscard]] bool agreed() const { return rep_agreed && manager_agreed; }
};

enum class LadderChangeKind {
  nudged,
  proposed,
  took_effect,
  declined,
  contest_granted,
  lapsed,
  lowered,
  cleared,
  not_concluded,  // the pact ended before
};

struct LadderChange {
  LadderChangeKind kind = LadderChangeKind::nudged;
  Date on;
  LadderStep step = LadderStep::none;  // the step reached, proposed or given up; lowered: the lower one
  std::vector<DateRange> evidence{};
  bool told = true;  // the rep; of a step that is proposed once the manager has confirmed it
};

struct Ladder {
  LadderStep step = LadderStep::none;  // in effect
  std::optional<Date> since{};
  std::vector<DateRange> evidence{};            // of the step in effect
  std::optional<Date> conversation_asked_on{};  // when the second step was confirmed
  std::optional<Date> conversation_held_on{};   // of the second step
  std::optional<SupportPlan> plan{};            // of the third
  std::optional<LadderProposal> proposal{};
  int met_in_a_row = 0;
  std::vector<LadderChange> history{};
  // Places in the record of decisions that have nothing to decide on any more, such as the confirmation of a step whose
  // trigger has vanished.
  std::set<std::size_t> without_effect{};
  // Places of those about a step that the manager had not confirmed: the rep is told of none of it.
  std::set<std::size_t> untold{};
};

// Days after `today` have not happened: windows judged and decisions made later are left out.
[[nodiscard]] Ladder fold_ladder(const LadderRecord& record, Date today);

// The steps that somebody was told of and that late numbers have taken back, lowest first.
[[nodiscard]] std::vector<LadderStep> steps_withdrawn(const Ladder& before, const Ladder& after);

// In effect, or confirmed and still open to be contested.
[[nodiscard]] bool is_confirmed(const Ladder& ladder, LadderStep step);

// The rep was told of a step above the first, and may answer it.
[[nodiscard]] bool takes_answer(const Ladder& ladder);

// The third and fourth step wait while a promise of the manager to this rep is overdue, unless the upline lets it pass:
// what the two expect of one another binds both.
[[nodiscard]] bool is_blocked(const LadderProposal& proposal, int overdue_promises);

enum class LadderProblem {
  nothing_proposed,
  other_step,
  not_your_decision,
  blocked_by_promises,
  reason_missing,
  decided_already,
  contest_over,
  not_contested,
  plan_length,
  no_plan,
  not_at_step,
  no_such_window,
};

// Whether a decision can be made on its day; the record is that of before. `overdue_promises` counts those of the
// manager to this rep on that day.
[[nodiscard]] std::expected<void, Refusal<LadderProblem>> may_decide(const LadderRecord& record,
                                                                     const LadderDecision& decision,
                                                                     int overdue_promises);

}  // namespace salespact
