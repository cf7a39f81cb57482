#include "app/goal/goal_outcome.hpp"

#include "domain/goal/goal_text.hpp"

namespace salespact::app {

GoalEvent outcome_event(const Board& board, const CompiledGoal& compiled, GoalEventKind kind) {
  const GoalNumbers found =
      numbers_of(board.numbers, Measurer(board.numbers), compiled, AsOf::end_of(compiled.goal.period.range.end));
  const GoalOutcome outcome = outcome_of(found.standing.attainment, found.standing.stretch_attainment);
  GoalEvent event{.kind = kind, .detail = std::string(text_of(outcome))};
  if (found.measured.value) event.target = round_half_away(*found.measured.value);
  return event;
}

}  // namespace salespact::app
