#pragma once

#include "app/numbers/goal_sheet.hpp"
#include "domain/goal/goal_agreement.hpp"

namespace salespact::app {

// What a goal came to, with every number of its period that is known now: `target` of the event is the actual in the
// metric's scale, `detail` the word of its GoalOutcome.
[[nodiscard]] GoalEvent outcome_event(const Board& board, const CompiledGoal& compiled, GoalEventKind kind);

}  // namespace salespact::app
