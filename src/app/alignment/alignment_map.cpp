#include "app/alignment/alignment_map.hpp"

#include "app/alignment/alignment_flags.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>

namespace salespact::app {

using Place = AlignmentDesk::Place;
using Link = AlignmentBook::Link;

std::string key_of(GoalId id) { return std::string(goal_prefix) + id.text(); }
std::string key_of(ObjectiveId id) { return std::string(objective_prefix) + id.text(); }

AlignmentMap::AlignmentMap(const Board& board, const Viewpoint& viewer, const AlignmentFilter& filter, Date today)
    : desk_(board, viewer, today), filter_(filter), tree_(*board.numbers.objectives) {
  if (filter_.narrows()) narrow();
}

bool AlignmentMap::shows(Place at) const { return desk_.may_read(at) && (filter_.ended || desk_.book().is_live(at)); }

// What is not shown is stepped over, so that nothing below it is lost.
void AlignmentMap::add(std::span<const Link> links, bool direct, std::unordered_set<Place>& seen,
                       std::vector<ShownGoal>& out) const {
  for (const Link& link : links) {
    if (!seen.insert(link.other).second) continue;
    if (!shows(link.other)) {
      add(desk_.book().children(link.other), false, seen, out);
    } else if (fits(link.other)) {
      out.push_back({link.other, direct ? &desk_.row(link.row) : nullptr});
    }
  }
}

std::vector<ShownGoal> AlignmentMap::below(Place goal) const {
  std::vector<ShownGoal> out;
  std::unordered_set<Place> seen;
  add(desk_.book().children(goal), true, seen, out);
  return out;
}

std::vector<ShownGoal> AlignmentMap::below(ObjectiveId objective) const {
  std::vector<ShownGoal> out;
  std::unordered_set<Place> seen;
  add(desk_.book().children(objective), true, seen, out);
  return out;
}

std::vector<ShownGoal> AlignmentMap::loose() const {
  std::vector<ShownGoal> out;
  std::unordered_set<Place> seen;
  for (const Place at : desk_.book().unattached()) {
    if (!shows(at)) {
      add(desk_.book().children(at), false, seen, out);
    } else if (seen.insert(at).second && fits(at)) {
      out.push_back({at, nullptr});
    }
  }
  return out;
}

const std::vector<ObjectiveTree::Line>& AlignmentMap::lines() const {
  if (!lines_) {
    lines_ = tree_.lines([&](const Objective& one) {
      if (!may_read_objective(desk_.viewer(), one)) return false;
      if (filter_.narrows()) return leads_to_kept(one.id);
      return filter_.ended || !is_over(one.state) || !below(one.id).empty();
    });
  }
  return *lines_;
}

bool AlignmentMap::leads_to_kept(ObjectiveId id) const {
  if (!below(id).empty()) return true;
  return std::ranges::any_of(tree_.parts(id), [&](ObjectiveId part) { return leads_to_kept(part); });
}

std::vector<const Objective*> AlignmentMap::objectives(std::optional<ObjectiveId> parent) const {
  std::vector<const Objective*> out;
  for (const ObjectiveTree::Line& line : lines()) {
    if (line.parent == parent) out.push_back(line.objective);
  }
  return out;
}

const Objective* AlignmentMap::objective(ObjectiveId id) const {
  const Objective* found = tree_.find(id);
  return found != nullptr && may_read_objective(desk_.viewer(), *found) ? found : nullptr;
}

std::optional<Place> AlignmentMap::goal(GoalId id) const {
  const auto place = desk_.book().place(id);
  if (!place || !desk_.may_read(*place)) return std::nullopt;
  return place;
}

std::vector<bool> AlignmentMap::units_below(OrgUnitId unit) const {
  const Directory& directory = *desk_.board().numbers.directory;
  std::vector<bool> inside(directory.units());
  const auto top = directory.find(Owner{unit});
  if (!top) return inside;
  for (attainment::UnitIndex at = 0; at < inside.size(); ++at) {
    for (auto up = std::optional(at); up && !inside[at]; up = directory.parent_on(*up, desk_.today())) {
      if (*up == top->index) inside[at] = true;
    }
  }
  return inside;
}

void AlignmentMap::narrow() {
  const Directory& directory = *desk_.board().numbers.directory;
  const auto count = static_cast<Place>(desk_.board().sheet->goals().size());
  std::vector<bool> flagged;
  if (filter_.problem) {
    flagged.assign(count, false);
    for (const FoundFlag& flag : all_flags(desk_, filter_.problem)) flagged[flag.goal] = true;
  }
  const std::vector<bool> inside = filter_.unit ? units_below(*filter_.unit) : std::vector<bool>();
  const auto in_unit = [&](const CompiledGoal& goal) {
    if (goal.owner.kind == attainment::Owner::Kind::unit) return bool(inside[goal.owner.index]);
    const auto unit = directory.unit_on(goal.owner.index, desk_.today());
    return unit && inside[*unit];
  };
  kept_.assign(count, false);
  std::vector<Place> open;
  for (Place at = 0; at < count; ++at) {
    if (!shows(at)) continue;
    if (filter_.problem && !flagged[at]) continue;
    if (filter_.unit && !in_unit(desk_.goal(at))) continue;
    if (filter_.status && (!desk_.runs(at) || desk_.numbers(at).standing.status != *filter_.status)) continue;
    kept_[at] = true;
    open.push_back(at);
  }
  fitting_ = kept_;
  while (!open.empty()) {
    const Place at = open.back();
    open.pop_back();
    for (const Link& link : desk_.book().parents(at)) {
      if (kept_[link.other]) continue;
      kept_[link.other] = true;
      open.push_back(link.other);
    }
  }
}

}  // namespace salespact::app
