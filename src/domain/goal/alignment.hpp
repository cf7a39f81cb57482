#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"
#include "domain/goal/goal.hpp"
#include "domain/metric/record_rule.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace salespact {

// R-ALN (DOMAIN 3.7): what goals serve, what they lack, and where they stand in one another's way.

enum class AlignmentKind { sum, driver, ratio_part, supports, guard };

template <>
inline constexpr auto words<AlignmentKind> = std::to_array<Word<AlignmentKind>>({
    {AlignmentKind::sum, "sum"},
    {AlignmentKind::driver, "driver"},
    {AlignmentKind::ratio_part, "ratio_part"},
    {AlignmentKind::supports, "supports"},
    {AlignmentKind::guard, "guard"},
});

// A child goal serves a parent goal.
struct Alignment {
  GoalId child;
  GoalId parent;
  AlignmentKind kind = AlignmentKind::supports;
  Rational share = 1;  // of a child's sum, 0..1
};

enum class WantedDirection { up, down, steady };

// Where a goal pulls its metric.
[[nodiscard]] WantedDirection wanted_of(const Goal& goal, const Metric& metric);

// A goal as its alignment is judged. Goals that are cancelled or closed are left out by the caller.
struct AlignedGoal {
  GoalId id;
  Owner owner;
  MetricId metric;
  MetricUnit unit = MetricUnit::count;
  std::optional<Currency> currency;
  WantedDirection wanted = WantedDirection::up;
  std::vector<Condition> scope{};  // empty: everything of the owner
  DateRange period;
  std::int64_t target = 0;  // metric's scale
  bool active = true;
  bool serves_objective = false;  // an active strategic objective, itself
  bool may_stand_alone = false;   // with a reason
  bool has_plan = false;
};

// C1 to C6 of DOMAIN 3.7. `other` is the goal that it collides with; the same as `goal` for none.
struct GoalConflict {
  int number = 1;
  GoalId goal;
  GoalId other;
  friend auto operator<=>(const GoalConflict&, const GoalConflict&) = default;
};

// C1, C2 and C5 keep a goal from becoming active, the others warn.
[[nodiscard]] constexpr bool blocks_activation(int conflict) { return conflict == 1 || conflict == 2 || conflict == 5; }

// Metrics that pull against each other, such as win rate and discount; in either order.
using TensionPairs = std::set<std::pair<MetricId, MetricId>>;

// All goals and alignments of a workspace, indexed. Keeps no reference to what it was made of.
class AlignmentGraph {
 public:
  AlignmentGraph(std::span<const AlignedGoal> goals, std::span<const Alignment> alignments);

  // True when `parent` is the child itself or already serves it, over any kind: that alignment is refused.
  [[nodiscard]] bool closes_cycle(GoalId child, GoalId parent) const;

  // From the goal up to the one that serves an objective, by the shortest way over everything but guards; empty for an
  // orphan. The goal itself is the first.
  [[nodiscard]] std::vector<GoalId> line_of_sight(GoalId goal) const;

  // Active goals without a line of sight that may not stand alone; in the order in which they were given.
  [[nodiscard]] std::vector<GoalId> orphans() const;

  // Goals of units that nobody's goal serves and that have no plan.
  [[nodiscard]] std::vector<GoalId> childless() const;

  [[nodiscard]] std::vector<GoalConflict> conflicts(const TensionPairs& tensions = {}) const;  // sorted

 private:
  struct Edge {
    std::size_t other = 0;  // place in goals_
    AlignmentKind kind = AlignmentKind::supports;
  };
  [[nodiscard]] std::optional<std::size_t> place(GoalId id) const;
  [[nodiscard]] std::vector<bool> with_line_of_sight() const;
  void same_target_twice(std::vector<GoalConflict>& out) const;
  void along_lines(std::vector<GoalConflict>& out) const;
  void of_parents(std::size_t child, std::vector<GoalConflict>& out) const;
  void in_tension(const TensionPairs& tensions, std::vector<GoalConflict>& out) const;

  std::vector<AlignedGoal> goals_;
  std::map<GoalId, std::size_t> places_;
  std::vector<std::vector<Edge>> parents_;
  std::vector<std::vector<Edge>> children_;
};

}  // namespace salespact
