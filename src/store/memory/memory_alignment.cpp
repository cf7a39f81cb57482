#include "store/memory/memory_alignment.hpp"

#include <algorithm>

namespace salespact::store {
namespace {

template <class Wanted>
std::vector<GoalAlignment> rows_where(const Shared<std::map<GoalAlignmentId, GoalAlignment>>& table, Wanted wanted) {
  std::vector<GoalAlignment> found;
  for (const auto& [id, row] : *table) {
    if (wanted(row)) found.push_back(row);
  }
  return found;
}

}  // namespace

std::vector<GoalAlignment> MemoryAlignments::of_child(GoalId child) {
  return rows_where(session_.state().alignments, [&](const GoalAlignment& row) { return row.child == child; });
}

std::vector<GoalAlignment> MemoryAlignments::of_parent(AlignedTo parent) {
  return rows_where(session_.state().alignments, [&](const GoalAlignment& row) { return row.parent == parent; });
}

std::vector<app::StatedGoal> MemoryAlignments::stated() {
  std::vector<app::StatedGoal> found;
  for (const auto& [goal, agreement] : *session_.state().agreements) {
    const bool alone = !agreement.terms.stands_alone_because.empty();
    const bool planned = !agreement.terms.how.empty();
    if (alone || planned) found.push_back({goal, alone, planned});
  }
  return found;
}

void MemoryAlignments::require_sound(const GoalAlignment& alignment) {
  const auto in_range = [](std::int64_t value, std::int64_t least) { return value >= least && value <= full_share; };
  session_.require(in_range(alignment.share, 1), "a share is in 1..1,000,000 millionths");
  session_.require(!alignment.weight || in_range(*alignment.weight, 0), "a weight is in 0..1,000,000 millionths");
  session_.require(!alignment.tenure.to || alignment.tenure.from < *alignment.tenure.to,
                   "an alignment ends after it began");
}

void MemoryAlignments::insert(std::span<const GoalAlignment> alignments) {
  const MemoryState& state = session_.state();
  for (const GoalAlignment& alignment : alignments) {
    require_sound(alignment);
    session_.require_known(state.goals, alignment.child, "goal");
    if (const auto* goal = std::get_if<GoalId>(&alignment.parent)) {
      session_.require_known(state.goals, *goal, "goal");
      session_.require(*goal != alignment.child, "a goal does not serve itself");
    } else {
      session_.require_known(state.objectives, std::get<ObjectiveId>(alignment.parent), "objective");
    }
    session_.insert(session_.change().alignments, alignment.id, alignment, "the alignment");
  }
}

bool MemoryAlignments::update(const GoalAlignment& alignment) {
  require_sound(alignment);
  const auto stored = find(alignment.id);
  GoalAlignment next = alignment;
  if (stored) {
    next.child = stored->child;
    next.parent = stored->parent;
  }
  return session_.compare_and_swap(session_.change().alignments, next);
}

bool MemoryAlignments::remove(GoalAlignmentId id, std::int64_t revision) {
  auto& table = session_.change().alignments;
  const auto stored = find(id);
  if (!stored || stored->revision != revision) return false;
  table.edit().erase(id);
  return true;
}

}  // namespace salespact::store
