#include "app/alignment/alignment_desk.hpp"
#include "app/alignment/read_alignment.hpp"
#include "app/strategy/strategy_rules.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

using Place = AlignmentDesk::Place;

SightStep step_of(const AlignmentDesk& desk, const CompiledGoal& goal, std::optional<std::string> link) {
  return {.kind = "goal",
          .id = goal.goal.id.text(),
          .title = goal.goal.title,
          .owner = view_of(*desk.board().numbers.directory, goal.owner, desk.today()).name,
          .metric = brief_of(goal.metric->metric),
          .period = goal.goal.period.label,
          .link = std::move(link)};
}

SightStep step_of(const AlignmentDesk& desk, const Objective& objective, std::optional<std::string> link) {
  const Directory& directory = *desk.board().numbers.directory;
  const auto owner = directory.find(Owner{objective.owner});
  return {.kind = "objective",
          .id = objective.id.text(),
          .title = objective.title,
          .owner = owner ? directory.person(owner->index).display_name : std::string(),
          .metric = {},
          .period = {},
          .link = std::move(link)};
}

const Objective* find_objective(const AlignmentDesk& desk, ObjectiveId id) {
  const auto& all = *desk.board().numbers.objectives;
  const auto at = std::ranges::find(all, id, &Objective::id);
  return at != all.end() && may_read_objective(desk.viewer(), *at) ? &*at : nullptr;
}

std::optional<std::string> link_between(const AlignmentDesk& desk, Place child, Place parent) {
  for (const AlignmentBook::Link& link : desk.book().parents(child)) {
    if (link.other == parent) return std::string(text_of(desk.row(link.row).kind));
  }
  return std::nullopt;
}

// The active objective that the last goal of the way serves.
void add_objective(const AlignmentDesk& desk, Place last, bool direct, LineOfSight& out) {
  for (const AlignmentBook::Aim& aim : desk.book().objectives(last)) {
    const Objective* objective = find_objective(desk, aim.objective);
    const AlignmentKind kind = desk.row(aim.row).kind;
    if (objective == nullptr || objective->state != ObjectiveState::active || kind == AlignmentKind::guard) continue;
    out.steps.push_back(step_of(desk, *objective, direct ? std::optional(std::string(text_of(kind))) : std::nullopt));
    return;
  }
}

void add_steps(const AlignmentDesk& desk, Place goal, LineOfSight& out) {
  const std::vector<Place> way = desk.book().line_of_sight(goal);
  if (way.empty()) return;
  bool direct = true;  // the step before this one is shown
  for (std::size_t at = 1; at < way.size(); ++at) {
    if (desk.may_read(way[at])) {
      auto link = direct ? link_between(desk, way[at - 1], way[at]) : std::nullopt;
      out.steps.push_back(step_of(desk, desk.goal(way[at]), std::move(link)));
    }
    direct = desk.may_read(way[at]);
  }
  add_objective(desk, way.back(), direct, out);
}

void add_parents(const AlignmentDesk& desk, GoalId child, LineOfSight& out) {
  for (const GoalAlignment& alignment : *desk.board().numbers.alignments) {
    if (alignment.child != child) continue;
    std::optional<SightStep> parent;
    const std::string kind(text_of(alignment.kind));
    if (const auto* objective = std::get_if<ObjectiveId>(&alignment.parent)) {
      if (const Objective* found = find_objective(desk, *objective)) parent = step_of(desk, *found, kind);
    } else if (const CompiledGoal* found = desk.board().sheet->find(std::get<GoalId>(alignment.parent))) {
      const bool drafted = found->goal.state == GoalState::draft;
      const bool known =
          drafted ? may_draft_goal(desk.viewer(), found->goal.owner) : may_read_goal(desk.viewer(), found->goal);
      if (known) parent = step_of(desk, *found, kind);
    }
    if (parent) out.parents.push_back({desk.link_view(alignment), std::move(*parent)});
  }
}

const CompiledGoal* known_goal(const Board& board, const Viewpoint& viewer, GoalId id) {
  const CompiledGoal* goal = board.sheet->find(id);
  if (goal == nullptr) return nullptr;
  const bool known = goal->goal.state == GoalState::draft ? may_draft_goal(viewer, goal->goal.owner)
                                                          : may_read_goal(viewer, goal->goal);
  return known ? goal : nullptr;
}

}  // namespace

std::optional<LineOfSight> read_line_of_sight(const Board& board, const Viewpoint& viewer, GoalId id, Date today) {
  const CompiledGoal* goal = known_goal(board, viewer, id);
  if (goal == nullptr) return std::nullopt;
  const AlignmentDesk desk(board, viewer, today);
  const Place place = *desk.book().place(id);
  LineOfSight out;
  out.may_edit = may_draft_goal(viewer, goal->goal.owner);
  if (desk.book().has(place)) {
    add_steps(desk, place, out);
    out.orphan = desk.book().is_orphan(place);
  }
  add_parents(desk, id, out);
  return out;
}

std::optional<GoalCoverage> read_goal_coverage(const Board& board, const Viewpoint& viewer, GoalId id, Date today) {
  const AlignmentDesk desk(board, viewer, today);
  const auto place = desk.book().place(id);
  if (!place || !desk.may_read(*place)) return std::nullopt;
  return desk.chain(*place);
}

}  // namespace salespact::app
