#pragma once

#include "domain/goal/goal_alignment.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact::app {

// What the words of a goal say that its place in the tree is judged by (R-ALN).
struct StatedGoal {
  GoalId goal;
  bool may_stand_alone = false;  // with a reason
  bool has_plan = false;
};

class AlignmentRepository {
 public:
  virtual ~AlignmentRepository() = default;
  virtual std::vector<GoalAlignment> all() = 0;  // ordered by id
  virtual std::optional<GoalAlignment> find(GoalAlignmentId id) = 0;
  virtual std::vector<GoalAlignment> of_child(GoalId child) = 0;       // what it serves, ordered by id
  virtual std::vector<GoalAlignment> of_parent(AlignedTo parent) = 0;  // what serves it, ordered by id
  virtual std::vector<StatedGoal> stated() = 0;                        // that say either, ordered by goal
  virtual void insert(std::span<const GoalAlignment> alignments) = 0;
  virtual bool update(const GoalAlignment& alignment) = 0;  // compare-and-swap on revision; child and parent stay
  virtual bool remove(GoalAlignmentId id, std::int64_t revision) = 0;
};

}  // namespace salespact::app
