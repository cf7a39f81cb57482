#include "app/access/rules.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

bool is_unit(const Owner& owner) { return std::holds_alternative<OrgUnitId>(owner); }

bool in_line(const Relation& relation) { return relation.self || relation.manager || relation.upline; }

bool is_accountable(const Viewpoint& viewer, const Goal& goal) {
  return viewer.belongs() && goal.accountable == viewer.person();
}

}  // namespace

bool may_read_goal(const Viewpoint& viewer, const Goal& goal) {
  // A draft is its author's, who reads it as an agreement; so do the sides of what was called off.
  const bool called_off = goal.state == GoalState::cancelled && !goal.assigned;
  if (goal.state == GoalState::draft || called_off) return false;
  const Relation relation = viewer.to(goal.owner);
  if (in_line(relation) || is_accountable(viewer, goal)) return true;
  // Until both have said yes it is between them, with operations and executives who may help.
  if (goal.state == GoalState::proposed) return relation.ops || relation.exec;
  switch (goal.visibility) {
    case Visibility::private_to_line: return false;
    case Visibility::workspace: return viewer.belongs();
    case Visibility::unit: break;
  }
  return relation.peer || relation.coach || relation.ops || relation.exec || (relation.viewer && is_unit(goal.owner));
}

bool may_set_target(const Viewpoint& viewer, const Owner& owner) {
  const Relation relation = viewer.to(owner);
  if (relation.self) return false;
  if (is_unit(owner)) return relation.upline || relation.ops || relation.exec;
  return relation.manager || relation.upline || relation.ops;
}

bool may_draft_goal(const Viewpoint& viewer, const Owner& owner) {
  const Relation relation = viewer.to(owner);
  return relation.self || (is_unit(owner) && relation.manager) || may_set_target(viewer, owner);
}

FactAccess fact_access(const Viewpoint& viewer, const Owner& owner) {
  const Relation relation = viewer.to(owner);
  if (in_line(relation) || relation.ops) return FactAccess::detail;
  if (relation.peer || relation.coach || relation.exec) return FactAccess::totals;
  if (relation.viewer && is_unit(owner)) return FactAccess::totals;
  return FactAccess::none;
}

bool may_enter_fact(const Viewpoint& viewer, const Owner& owner, FactKind kind, FactOrigin origin) {
  const Relation relation = viewer.to(owner);
  if (relation.ops) return true;
  if (origin == FactOrigin::feed) return false;
  if (relation.manager) return true;
  return relation.self && kind == FactKind::activity;
}

bool may_administer(const Viewpoint& viewer) { return viewer.holds_at_root(Role::ops); }

bool may_edit_unit_calendar(const Viewpoint& viewer, OrgUnitId unit) {
  const Relation relation = viewer.to(unit);
  return relation.manager || relation.ops;
}

bool may_see_absence_kind(const Viewpoint& viewer, PersonId person) {
  const Relation relation = viewer.to(person);
  return relation.self || relation.manager || relation.ops;
}

bool may_plan_absence(const Viewpoint& viewer, PersonId person) {
  const Relation relation = viewer.to(person);
  return relation.manager || relation.ops || may_administer(viewer);
}

bool may_read_audit_of(const Viewpoint& viewer, const AuditSubject& subject) {
  if (may_read_whole_audit(viewer)) return true;
  if (subject.about && viewer.to(*subject.about).self) return true;
  if (!subject.goal_owner) return false;
  const Relation relation = viewer.to(*subject.goal_owner);
  if (in_line(relation)) return true;
  return relation.exec && subject.goal_owner == Owner{viewer.organisation().root().value_or(OrgUnitId{})};
}

bool may_read_whole_audit(const Viewpoint& viewer) { return viewer.holds_at_root(Role::ops); }

VisibleOwners::VisibleOwners(const Viewpoint& viewer) {
  const OrganisationToday& organisation = viewer.organisation();
  for (const auto& member : organisation.members()) {
    if (fact_access(viewer, member.id) != FactAccess::none) people_.push_back(member.id);
  }
  for (const auto& unit : organisation.units()) {
    if (fact_access(viewer, unit.id) != FactAccess::none) units_.push_back(unit.id);
  }
  std::ranges::sort(people_);
  std::ranges::sort(units_);
  everything_ = people_.size() == organisation.members().size() && units_.size() == organisation.units().size();
}

bool VisibleOwners::contains(const Owner& owner) const {
  if (const auto* person = std::get_if<PersonId>(&owner)) return std::ranges::binary_search(people_, *person);
  return std::ranges::binary_search(units_, std::get<OrgUnitId>(owner));
}

}  // namespace salespact::app
