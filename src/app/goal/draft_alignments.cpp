#include "app/goal/draft_alignments.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace salespact::app {
namespace {

class Above {
 public:
  Above(const Numbers& numbers, const Goal& goal, Date today) : numbers_(numbers), goal_(goal) {
    for (const GoalAlignment& row : *numbers.alignments) {
      if (row.tenure.contains(std::max(today, row.tenure.from))) rows_.emplace(row.child, &row);
    }
  }

  DraftAlignments run() {
    const auto [first, last] = rows_.equal_range(goal_.id);
    for (auto at = first; at != last; ++at) judge_link(*at->second);
    climb(goal_.id);
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Goal* find(GoalId id) const {
    const auto at = std::ranges::lower_bound(*numbers_.goals, id, {}, &Goal::id);
    return at != numbers_.goals->end() && at->id == id ? &*at : nullptr;
  }
  [[nodiscard]] const Metric* metric_of(const Goal& goal) const {
    const CompiledMetric* found = numbers_.metrics->find(goal.metric);
    return found == nullptr ? nullptr : &found->metric;
  }

  // C4 and C5 are between a goal and what it is directly a part of.
  void judge_link(const GoalAlignment& row) {
    const auto* id = std::get_if<GoalId>(&row.parent);
    const Goal* parent = id == nullptr ? nullptr : find(*id);
    if (parent == nullptr) return;
    if (!parent->period.range.contains(goal_.period.range)) out_.conflicts.push_back({4, parent->id});
    const Metric* own = metric_of(goal_);
    const Metric* other = metric_of(*parent);
    const bool unlike = own != nullptr && other != nullptr &&
                        (own->unit != other->unit || goal_.currency.has_value() != parent->currency.has_value());
    if (row.kind == AlignmentKind::sum && unlike) out_.conflicts.push_back({5, parent->id});
  }

  // C2 is with anything above; guards are meant to pull the other way.
  void climb(GoalId from) {
    if (!seen_.insert(from).second) return;
    const auto [first, last] = rows_.equal_range(from);
    for (auto at = first; at != last; ++at) {
      if (at->second->kind == AlignmentKind::guard) continue;
      if (const auto* objective = std::get_if<ObjectiveId>(&at->second->parent)) {
        const auto found = std::ranges::find(*numbers_.objectives, *objective, &Objective::id);
        const bool active = found != numbers_.objectives->end() && found->state == ObjectiveState::active;
        out_.serves_objective = out_.serves_objective || active;
        continue;
      }
      const Goal* parent = find(std::get<GoalId>(at->second->parent));
      if (parent == nullptr || parent->state == GoalState::cancelled) continue;
      if (pulls_against(*parent)) out_.conflicts.push_back({2, parent->id});
      climb(parent->id);
    }
  }

  [[nodiscard]] bool pulls_against(const Goal& other) const {
    const Metric* metric = metric_of(goal_);
    if (metric == nullptr || other.metric != goal_.metric) return false;
    const WantedDirection one = wanted_of(goal_, *metric);
    const WantedDirection two = wanted_of(other, *metric);
    return one != two && one != WantedDirection::steady && two != WantedDirection::steady;
  }

  const Numbers& numbers_;
  const Goal& goal_;
  std::unordered_multimap<GoalId, const GoalAlignment*> rows_;  // by child
  std::set<GoalId> seen_;
  DraftAlignments out_;
};

}  // namespace

DraftAlignments alignments_of_draft(const Numbers& numbers, const Goal& goal, Date today) {
  return Above(numbers, goal, today).run();
}

}  // namespace salespact::app
