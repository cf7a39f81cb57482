#pragma once

#include "app/alignment/alignment_desk.hpp"
#include "app/alignment/read_alignment.hpp"
#include "app/strategy/strategy_rules.hpp"
#include "domain/strategy/objective_tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace salespact::app {

// The keys of lines: "goal:…", "objective:…" and "loose".
inline constexpr std::string_view loose_key = "loose";
inline constexpr std::string_view goal_prefix = "goal:";
inline constexpr std::string_view objective_prefix = "objective:";
[[nodiscard]] std::string key_of(GoalId id);
[[nodiscard]] std::string key_of(ObjectiveId id);

// A goal as it is shown below something.
struct ShownGoal {
  AlignmentDesk::Place goal = 0;
  const GoalAlignment* link = nullptr;  // null over what is not to be seen
};

// What one reader sees of the map, under their filter.
class AlignmentMap {
 public:
  using Place = AlignmentDesk::Place;

  AlignmentMap(const Board& board, const Viewpoint& viewer, const AlignmentFilter& filter, Date today);

  [[nodiscard]] const AlignmentDesk& desk() const { return desk_; }

  [[nodiscard]] std::vector<ShownGoal> below(Place goal) const;
  [[nodiscard]] std::vector<ShownGoal> below(ObjectiveId objective) const;
  [[nodiscard]] std::vector<ShownGoal> loose() const;
  // The objectives that are shown below this one, or at the top.
  [[nodiscard]] std::vector<const Objective*> objectives(std::optional<ObjectiveId> parent) const;

  // Fits the filter itself.
  [[nodiscard]] bool shows_itself(Place at) const { return shows(at) && (fitting_.empty() || fitting_[at]); }

  // Nothing where the reader may not see it.
  [[nodiscard]] const Objective* objective(ObjectiveId id) const;
  [[nodiscard]] std::optional<Place> goal(GoalId id) const;

  [[nodiscard]] AlignmentNode node(const ShownGoal& shown) const;
  [[nodiscard]] AlignmentNode node(const Objective& objective) const;
  [[nodiscard]] AlignmentNode loose_node(const std::vector<ShownGoal>& goals) const;

 private:
  [[nodiscard]] bool shows(Place at) const;
  [[nodiscard]] bool fits(Place at) const { return kept_.empty() || kept_[at]; }
  void add(std::span<const AlignmentBook::Link> links, bool direct, std::unordered_set<Place>& seen,
           std::vector<ShownGoal>& out) const;
  [[nodiscard]] const std::vector<ObjectiveTree::Line>& lines() const;
  [[nodiscard]] bool leads_to_kept(ObjectiveId id) const;
  [[nodiscard]] std::int64_t at_risk(const std::vector<ShownGoal>& goals) const;
  [[nodiscard]] bool is_guard_broken(Place goal) const;

  void narrow();
  [[nodiscard]] std::vector<bool> units_below(OrgUnitId unit) const;

  AlignmentDesk desk_;
  AlignmentFilter filter_;
  ObjectiveTree tree_;
  std::vector<bool> fitting_;  // goals that fit the filter; empty without one
  std::vector<bool> kept_;     // goals that fit the filter, and everything above them; empty without a filter
  mutable std::optional<std::vector<ObjectiveTree::Line>> lines_;
};

}  // namespace salespact::app
