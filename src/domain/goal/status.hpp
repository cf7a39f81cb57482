#pragma once

namespace salespact {

// R-STAT (DOMAIN 3.4), from a reader's view of one goal on one day.
enum class GoalStatus { no_data, reached, too_early, ahead, on_track, at_risk, off_track };

// What a closed goal came to (DOMAIN 3.4).
enum class GoalOutcome { exceeded, achieved, partly, missed, void_outcome };

}  // namespace salespact
