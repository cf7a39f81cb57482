#include "app/goal/turn_goals.hpp"

#include "app/audit/record.hpp"
#include "app/goal/goal_outcome.hpp"
#include "base/check.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/target.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::int32_t longest_wait = 366;  // a calendar without working days never ends a grace by itself

std::optional<GoalEventKind> event_between(GoalState before, GoalState after) {
  if (before == after) return std::nullopt;
  switch (after) {
    case GoalState::active: return before == GoalState::paused ? GoalEventKind::resumed : GoalEventKind::started;
    case GoalState::closing: return GoalEventKind::ended;
    case GoalState::closed: return GoalEventKind::closed;
    default: return std::nullopt;
  }
}

GoalState turned(const GoalAgreement& agreement, const Goal& goal, Date grace_ends, Date today) {
  GoalState state = goal.state;
  const auto holds = [&](const DateRange& pause) { return pause.contains(today); };
  if (state == GoalState::paused && std::ranges::none_of(agreement.pauses, holds)) state = GoalState::active;
  return after_day(state, goal.period.range, grace_ends, today);
}

class Turn {
 public:
  Turn(Transaction& tx, const Board& board, const Moment& moment) : tx_(tx), board_(board), moment_(moment) {}

  bool take(GoalId id) {
    const CompiledGoal* compiled = board_.sheet->find(id);
    auto goal = tx_.goals().find(id);
    const auto agreement = tx_.agreements().find(id);
    // What the numbers have not seen yet waits for the next turn.
    if (compiled == nullptr || !goal || !agreement || compiled->goal.revision != goal->revision) return false;
    const Goal before = *goal;
    goal->target = target_on(compiled->changes, goal->target, moment_.today);
    give_up_passed_stretch(*goal, compiled->metric->metric);
    goal->state = turned(*agreement, *goal, grace_over(board_.numbers, *compiled), moment_.today);
    const bool amended = goal->target != before.target;
    if (!amended && goal->state == before.state) return false;
    expect_unchanged(tx_.goals().update(*goal));
    // Whoever was away for months finds every step, not only the last.
    if (before.state == GoalState::agreed && goal->state != GoalState::active)
      append(id, {.kind = GoalEventKind::started});
    const bool ended = goal->state == GoalState::closing || goal->state == GoalState::closed;
    if (ended && before.state != GoalState::closing) append(id, {.kind = GoalEventKind::ended});
    if (goal->state == GoalState::closed) {
      append(id, outcome_event(board_, *compiled, GoalEventKind::closed));
    } else if (const auto kind = event_between(before.state, goal->state); kind && !ended) {
      append(id, {.kind = *kind});
    }
    record(tx_, moment_.now, Actor::system(), "goal.turned", audit_object("goal", id),
           {.before = std::string(text_of(before.state)), .after = std::string(text_of(goal->state))});
    return true;
  }

 private:
  void append(GoalId id, GoalEvent event) {
    event.goal = id;
    event.number = static_cast<std::int64_t>(tx_.agreements().events(id).size()) + 1;
    event.at = moment_.now;
    tx_.agreements().append(event);
  }

  Transaction& tx_;
  const Board& board_;
  const Moment& moment_;
};

// Whether anything is due, asked before the store's one writer is.
bool is_due(const Board& board, const CompiledGoal& compiled, const GoalAgreement& agreement, Date today) {
  const Goal& goal = compiled.goal;
  return target_on(compiled.changes, goal.target, today) != goal.target ||
         turned(agreement, goal, grace_over(board.numbers, compiled), today) != goal.state;
}

}  // namespace

Date grace_over(const Numbers& numbers, const CompiledGoal& goal) {
  const Date end = goal.goal.period.range.end;
  const WorkCalendar& calendar = numbers.work_calendar(goal.owner, end);
  constexpr std::int64_t grace = grace_working_days * WorkCalendar::whole_day;
  std::int64_t waited = 0;
  Date day = end;
  while (waited < grace && day - end < longest_wait) {
    day = day + 1;
    waited += calendar.weight(day);
  }
  return day + 1;
}

bool turn_goals(Store& store, WorkspaceId workspace, const Board& board, const Moment& moment) {
  std::vector<GoalId> due;
  store.read(workspace, [&](Transaction& tx) {
    due.clear();
    for (const GoalId id : tx.agreements().running()) {
      const CompiledGoal* compiled = board.sheet->find(id);
      const auto agreement = compiled == nullptr ? std::nullopt : tx.agreements().find(id);
      if (agreement && is_due(board, *compiled, *agreement, moment.today)) due.push_back(id);
    }
  });
  if (due.empty()) return false;
  bool changed = false;
  store.write(workspace, [&](Transaction& tx) {
    changed = false;
    Turn turn(tx, board, moment);
    for (const GoalId id : due) changed = turn.take(id) || changed;
    if (changed) tx.changes().append(ChangeKind::goal);
  });
  return changed;
}

}  // namespace salespact::app
