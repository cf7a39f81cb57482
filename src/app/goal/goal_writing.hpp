#pragma once

#include "app/goal/goal_desk.hpp"
#include "app/goal/goal_draft.hpp"

#include <expected>

namespace salespact::app {

// What a draft says, as it is kept. State, id and revision of the goal are the caller's.
struct WrittenGoal {
  Goal goal;
  GoalTerms terms;
  checker::FullCheck check;
};

// The draft with its target resolved and its words cleaned; every field at once that can't be kept. Whether the asker
// may write it for its owner is not asked here: may_draft_goal().
[[nodiscard]] std::expected<WrittenGoal, FieldRefusals> write_out(const Act& act, const Board& board,
                                                                  const GoalDraft& draft);

}  // namespace salespact::app
