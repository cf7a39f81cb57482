#pragma once

#include "app/goal/goal_desk.hpp"
#include "app/goal/goal_draft.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// Writing a goal, negotiating it and changing it (DOMAIN 2.3, 3.14). Each of them is refused as a whole or done as a
// whole; `revision` is the goal's as the asker read it.

// A draft, kept; it needs owner, metric, period and target. Nobody but its author sees it until it is proposed.
[[nodiscard]] Decided<Goal> write_goal(const GoalDesk& desk, const GoalDraft& draft);
[[nodiscard]] Decided<Goal> rewrite_goal(const GoalDesk& desk, GoalId id, std::int64_t revision,
                                         const GoalDraft& draft);

// One step of DOMAIN 2.3. The checker reads the goal again before it is proposed, agreed to or assigned: an error
// that no one can override keeps it from being proposed, any error that the approver has not overridden from being
// agreed to or assigned (ADR 0067).
struct GoalStepAsked {
  GoalAct act = GoalAct::propose;
  std::string comment{};                    // reason, reservation
  std::optional<Decimal> counter_target{};  // metric's unit, with want_changes
  std::optional<DateRange> days{};          // of a pause
};
[[nodiscard]] Decided<Goal> take_goal_step(const GoalDesk& desk, GoalId id, std::int64_t revision,
                                           const GoalStepAsked& asked);

// The same on a goal that is open.
[[nodiscard]] Decided<Goal> take_open_step(const GoalDesk& desk, GoalOnDesk& open, const GoalStepAsked& asked);

// An error of the checker that an approver sets aside for this proposal, with a written reason.
[[nodiscard]] Decided<Goal> override_finding(const GoalDesk& desk, GoalId id, std::int64_t revision,
                                             const std::string& rule, const std::string& reason);

struct AmendmentAskedFor {
  AmendmentReason reason = AmendmentReason::market;
  Decimal target;  // metric's unit
  std::string comment;
  std::optional<Date> valid_from{};  // the earliest that the rules allow without it
};
// One at a time; the other side decides.
[[nodiscard]] Decided<Goal> ask_amendment(const GoalDesk& desk, GoalId id, std::int64_t revision,
                                          const AmendmentAskedFor& asked);
// The same on a goal that is open.
[[nodiscard]] Decided<Goal> ask_open_amendment(const GoalDesk& desk, GoalOnDesk& open, const AmendmentAskedFor& asked);
[[nodiscard]] Decided<Goal> decide_amendment(const GoalDesk& desk, GoalId id, std::int64_t revision, bool agrees,
                                             const std::string& comment);

// What was promised is provided by whoever gives it or leads the owner, and confirmed by the owner alone.
[[nodiscard]] Decided<Goal> change_support(const GoalDesk& desk, GoalId id, std::int64_t revision, std::size_t resource,
                                           ResourceState to);
// `on` absent: it was not reached after all.
[[nodiscard]] Decided<Goal> reach_milestone(const GoalDesk& desk, GoalId id, std::int64_t revision,
                                            std::size_t milestone, std::optional<Date> on);

}  // namespace salespact::app
