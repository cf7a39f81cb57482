#pragma once

#include "app/import/import_request.hpp"
#include "app/numbers/goal_sheet.hpp"

namespace salespact::app {

// What the calendar does to goals that people have agreed on (DOMAIN 2.3): they start on their first day, go on when a
// pause is over, take an amended target on the day from which it holds, close after their last day, and are closed with
// their outcome when late numbers are no longer waited for. Quotas that came by file keep what their file says.
//
// Done again on the same day it changes nothing. True when something has changed.
bool turn_goals(Store& store, WorkspaceId workspace, const Board& board, const Moment& moment);

inline constexpr int grace_working_days = 5;  // after the last day, for late numbers

// The first day after the days of grace, by the calendar that the goal's owner works by.
[[nodiscard]] Date grace_over(const Numbers& numbers, const CompiledGoal& goal);

}  // namespace salespact::app
