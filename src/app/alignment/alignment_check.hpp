#pragma once

#include "app/administration/administration.hpp"
#include "domain/goal/alignment_rules.hpp"

#include <map>
#include <optional>
#include <set>

namespace salespact::app {

// Whether one alignment may stand among the stored ones, asked inside the transaction that writes it.
class AlignmentCheck {
 public:
  AlignmentCheck(Act& act, const Goal& child) : act_(act), child_(child) {}

  // A parent that the asker may not see is none.
  [[nodiscard]] FieldRefusals problems(const GoalAlignment& alignment);
  // The title of what it names, for the log.
  [[nodiscard]] static std::string title_of(Transaction& tx, const AlignedTo& parent);

 private:
  void check_parent(const GoalAlignment& alignment, GoalId id, FieldRefusals& found);
  void check_parent(const GoalAlignment& alignment, ObjectiveId id, FieldRefusals& found);
  void check_others(const GoalAlignment& alignment, FieldRefusals& found);
  [[nodiscard]] bool closes_cycle(const GoalAlignment& alignment, GoalId parent);
  [[nodiscard]] std::set<GoalId> tops_of(GoalId goal, const Tenure& tenure);
  [[nodiscard]] bool convertible(const Goal& parent);
  [[nodiscard]] const std::vector<GoalAlignment>& above(GoalId goal);

  Act& act_;
  const Goal& child_;
  std::map<GoalId, std::vector<GoalAlignment>> above_;
};

// A draft is known to those who may draft it, every other goal to those who may read it.
[[nodiscard]] bool may_know_goal(const Viewpoint& viewer, const Goal& goal);

}  // namespace salespact::app
