#include "app/alignment/alignment_flags.hpp"
#include "app/alignment/alignment_map.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::string level_of(const Directory& directory, attainment::Owner owner) {
  if (owner.kind == attainment::Owner::Kind::person) return "person";
  return std::string(text_of(directory.unit(owner.index).kind));
}

}  // namespace

std::int64_t AlignmentMap::at_risk(const std::vector<ShownGoal>& goals) const {
  return std::ranges::count_if(goals, [&](const ShownGoal& shown) { return desk_.is_at_risk(shown.goal); });
}

bool AlignmentMap::is_guard_broken(Place goal) const {
  return std::ranges::any_of(desk_.book().children(goal), [&](const AlignmentBook::Link& link) {
    if (desk_.row(link.row).kind != AlignmentKind::guard || !desk_.may_read(link.other)) return false;
    return desk_.runs(link.other) && desk_.numbers(link.other).standing.status == GoalStatus::off_track;
  });
}

AlignmentNode AlignmentMap::node(const ShownGoal& shown) const {
  const CompiledGoal& compiled = desk_.goal(shown.goal);
  const Goal& goal = compiled.goal;
  const Directory& directory = *desk_.board().numbers.directory;
  const GoalNumbers found = desk_.numbers(shown.goal);
  AlignmentNode node;
  node.key = key_of(goal.id);
  node.kind = "goal";
  node.id = goal.id.text();
  node.title = goal.title;
  node.level = level_of(directory, compiled.owner);
  node.owner = view_of(directory, compiled.owner, desk_.today());
  node.period = view_of(goal.period);
  node.state = text_of(goal.state);
  if (shown.link != nullptr) node.link = desk_.link_view(*shown.link);
  node.metric = brief_of(compiled.metric->metric);
  node.currency = goal.currency;
  node.target = stored_text(compiled, goal.target);
  node.actual = actual_text(compiled, found.measured.value);
  node.attainment = fraction_text(found.standing.attainment);
  if (goal.state != GoalState::agreed) node.status = std::string(text_of(found.standing.status));
  node.drivers = fraction_text(desk_.drivers(desk_.book().children(shown.goal)));
  node.stale = found.standing.stale;
  node.guard_broken = is_guard_broken(shown.goal);
  const auto children = below(shown.goal);
  node.children = static_cast<std::int64_t>(children.size());
  node.children_at_risk = at_risk(children);
  node.coverage = desk_.coverage(shown.goal, found);
  for (const FoundFlag& flag : flags_of(desk_, shown.goal)) node.flags.push_back(app::view_of(desk_, flag));
  return node;
}

AlignmentNode AlignmentMap::node(const Objective& objective) const {
  const Directory& directory = *desk_.board().numbers.directory;
  AlignmentNode node;
  node.key = key_of(objective.id);
  node.kind = "objective";
  node.id = objective.id.text();
  node.title = objective.title;
  node.level = "objective";
  if (const auto owner = directory.find(Owner{objective.owner})) node.owner = view_of(directory, *owner, desk_.today());
  node.period = PeriodView{"", objective.horizon.start, objective.horizon.end};
  node.state = text_of(objective.state);
  node.drivers = fraction_text(desk_.drivers(desk_.book().children(objective.id)));
  const auto goals = below(objective.id);
  node.children = static_cast<std::int64_t>(goals.size() + objectives(objective.id).size());
  node.children_at_risk = at_risk(goals);
  return node;
}

AlignmentNode AlignmentMap::loose_node(const std::vector<ShownGoal>& goals) const {
  AlignmentNode node;
  node.key = loose_key;
  node.kind = "loose";
  node.children = static_cast<std::int64_t>(goals.size());
  node.children_at_risk = at_risk(goals);
  return node;
}

}  // namespace salespact::app
