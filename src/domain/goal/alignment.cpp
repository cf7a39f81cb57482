#include "domain/goal/alignment.hpp"

#include "domain/goal/goal_scope.hpp"

#include <algorithm>
#include <deque>

namespace salespact {
namespace {

bool opposite(WantedDirection a, WantedDirection b) {
  return (a == WantedDirection::up && b == WantedDirection::down) ||
         (a == WantedDirection::down && b == WantedDirection::up);
}

}  // namespace

WantedDirection wanted_of(const Goal& goal, const Metric& metric) {
  if (goal.scoring == Scoring::cap) return WantedDirection::down;
  if (goal.scoring == Scoring::maintain) return WantedDirection::steady;
  if (goal.scoring == Scoring::gap && goal.baseline) {
    return goal.target < *goal.baseline ? WantedDirection::down : WantedDirection::up;
  }
  switch (metric.direction) {
    case MetricDirection::increase: return WantedDirection::up;
    case MetricDirection::decrease: return WantedDirection::down;
    case MetricDirection::maintain: break;
  }
  return WantedDirection::steady;
}

AlignmentGraph::AlignmentGraph(std::span<const AlignedGoal> goals, std::span<const Alignment> alignments)
    : goals_(goals.begin(), goals.end()), parents_(goals.size()), children_(goals.size()) {
  for (std::size_t at = 0; at < goals_.size(); ++at) places_.emplace_hint(places_.end(), goals_[at].id, at);
  for (const Alignment& alignment : alignments) {
    const auto child = place(alignment.child);
    const auto parent = place(alignment.parent);
    if (!child || !parent) continue;  // of a goal that was left out
    parents_[*child].push_back({*parent, alignment.kind});
    children_[*parent].push_back({*child, alignment.kind});
  }
}

std::optional<std::size_t> AlignmentGraph::place(GoalId id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

bool AlignmentGraph::closes_cycle(GoalId child, GoalId parent) const {
  if (child == parent) return true;
  const auto from = place(parent);
  const auto to = place(child);
  if (!from || !to) return false;
  std::vector<bool> seen(goals_.size());
  std::deque<std::size_t> open{*from};
  seen[*from] = true;
  while (!open.empty()) {
    const std::size_t at = open.front();
    open.pop_front();
    for (const Edge& edge : parents_[at]) {
      if (edge.other == *to) return true;
      if (seen[edge.other]) continue;
      seen[edge.other] = true;
      open.push_back(edge.other);
    }
  }
  return false;
}

std::vector<GoalId> AlignmentGraph::line_of_sight(GoalId goal) const {
  const auto start = place(goal);
  if (!start) return {};
  std::map<std::size_t, std::size_t> came_from;
  std::deque<std::size_t> open{*start};
  came_from.emplace(*start, *start);
  while (!open.empty()) {
    std::size_t at = open.front();
    open.pop_front();
    if (goals_[at].serves_objective) {
      std::vector<GoalId> line{goals_[at].id};
      for (; came_from.at(at) != at; at = came_from.at(at)) line.push_back(goals_[came_from.at(at)].id);
      std::ranges::reverse(line);
      return line;
    }
    for (const Edge& edge : parents_[at]) {
      if (edge.kind != AlignmentKind::guard && came_from.emplace(edge.other, at).second) open.push_back(edge.other);
    }
  }
  return {};
}

// Down from what serves an objective, so that it costs one pass however many goals there are.
std::vector<bool> AlignmentGraph::with_line_of_sight() const {
  std::vector<bool> reached(goals_.size());
  std::deque<std::size_t> open;
  for (std::size_t at = 0; at < goals_.size(); ++at) {
    if (!goals_[at].serves_objective) continue;
    reached[at] = true;
    open.push_back(at);
  }
  while (!open.empty()) {
    const std::size_t at = open.front();
    open.pop_front();
    for (const Edge& edge : children_[at]) {
      if (edge.kind == AlignmentKind::guard || reached[edge.other]) continue;
      reached[edge.other] = true;
      open.push_back(edge.other);
    }
  }
  return reached;
}

std::vector<GoalId> AlignmentGraph::orphans() const {
  const std::vector<bool> reached = with_line_of_sight();
  std::vector<GoalId> out;
  for (std::size_t at = 0; at < goals_.size(); ++at) {
    if (goals_[at].active && !goals_[at].may_stand_alone && !reached[at]) out.push_back(goals_[at].id);
  }
  return out;
}

std::vector<GoalId> AlignmentGraph::childless() const {
  std::vector<GoalId> out;
  for (std::size_t at = 0; at < goals_.size(); ++at) {
    const bool of_unit = std::holds_alternative<OrgUnitId>(goals_[at].owner);
    if (of_unit && children_[at].empty() && !goals_[at].has_plan) out.push_back(goals_[at].id);
  }
  return out;
}

bool collide(const AlignedGoal& one, const AlignedGoal& two) {
  return are_two_targets({one.period, one.scope}, {two.period, two.scope});
}

// C1. Each is told of the first that it collides with, so that a thousand copies make a thousand findings.
void AlignmentGraph::same_target_twice(std::vector<GoalConflict>& out) const {
  std::map<std::pair<Owner, MetricId>, std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < goals_.size(); ++at) groups[{goals_[at].owner, goals_[at].metric}].push_back(at);
  for (const auto& [key, group] : groups) {
    for (const std::size_t one : group) {
      const auto other =
          std::ranges::find_if(group, [&](std::size_t two) { return one != two && collide(goals_[one], goals_[two]); });
      if (other != group.end()) out.push_back({1, goals_[one].id, goals_[*other].id});
    }
  }
}

// C2: everything above a goal, over all kinds but guards, which are meant to pull the other way.
void AlignmentGraph::along_lines(std::vector<GoalConflict>& out) const {
  std::map<MetricId, std::pair<bool, bool>> wanted;  // some goal up, some goal down
  for (const AlignedGoal& goal : goals_) {
    wanted[goal.metric].first |= goal.wanted == WantedDirection::up;
    wanted[goal.metric].second |= goal.wanted == WantedDirection::down;
  }
  for (std::size_t start = 0; start < goals_.size(); ++start) {
    const auto& [up, down] = wanted.at(goals_[start].metric);
    if (!up || !down) continue;
    std::set<std::size_t> seen{start};
    std::deque<std::size_t> open{start};
    while (!open.empty()) {
      const std::size_t at = open.front();
      open.pop_front();
      for (const Edge& edge : parents_[at]) {
        if (edge.kind == AlignmentKind::guard || !seen.insert(edge.other).second) continue;
        open.push_back(edge.other);
        const AlignedGoal& above = goals_[edge.other];
        if (above.metric == goals_[start].metric && opposite(above.wanted, goals_[start].wanted)) {
          out.push_back({2, goals_[start].id, above.id});
        }
      }
    }
  }
}

// C4, C5 and C6.
void AlignmentGraph::of_parents(std::size_t child, std::vector<GoalConflict>& out) const {
  const AlignedGoal& goal = goals_[child];
  for (const Edge& edge : parents_[child]) {
    const AlignedGoal& parent = goals_[edge.other];
    if (edge.kind != AlignmentKind::guard && !parent.period.contains(goal.period)) {
      out.push_back({4, goal.id, parent.id});
    }
    if (edge.kind != AlignmentKind::sum) continue;
    if (goal.unit != parent.unit || goal.currency != parent.currency) {
      out.push_back({5, goal.id, parent.id});
    } else if (goal.target > parent.target &&
               std::ranges::count(children_[edge.other], AlignmentKind::sum, &Edge::kind) == 1) {
      out.push_back({6, goal.id, parent.id});
    }
  }
}

// C3: two goals of one owner that pull against each other, and neither guards the other.
void AlignmentGraph::in_tension(const TensionPairs& tensions, std::vector<GoalConflict>& out) const {
  if (tensions.empty()) return;
  std::set<MetricId> tense_metrics;
  for (const auto& [one, other] : tensions) tense_metrics.insert({one, other});
  std::map<Owner, std::vector<std::size_t>> of_owner;
  for (std::size_t at = 0; at < goals_.size(); ++at) {
    if (tense_metrics.contains(goals_[at].metric)) of_owner[goals_[at].owner].push_back(at);
  }
  const auto guards = [&](std::size_t one, std::size_t two) {
    return std::ranges::any_of(
        parents_[one], [&](const Edge& edge) { return edge.other == two && edge.kind == AlignmentKind::guard; });
  };
  for (const auto& [owner, group] : of_owner) {
    for (const std::size_t one : group) {
      for (const std::size_t two : group) {
        if (one >= two || !goals_[one].period.overlaps(goals_[two].period)) continue;
        const auto pair = std::pair(goals_[one].metric, goals_[two].metric);
        const bool tense = tensions.contains(pair) || tensions.contains({pair.second, pair.first});
        if (tense && !guards(one, two) && !guards(two, one)) out.push_back({3, goals_[one].id, goals_[two].id});
      }
    }
  }
}

std::vector<GoalConflict> AlignmentGraph::conflicts(const TensionPairs& tensions) const {
  std::vector<GoalConflict> out;
  same_target_twice(out);
  along_lines(out);
  in_tension(tensions, out);
  for (std::size_t at = 0; at < goals_.size(); ++at) of_parents(at, out);
  std::ranges::sort(out);
  return out;
}

}  // namespace salespact
