#include "app/strategy/strategy_rules.hpp"

#include <algorithm>

namespace salespact::app {

bool may_write_strategy(const Viewpoint& viewer) {
  return viewer.holds_at_root(Role::exec) || viewer.holds_at_root(Role::ops);
}

bool may_read_objective(const Viewpoint& viewer, const Objective& objective) {
  return objective.state != ObjectiveState::draft || may_edit_objective(viewer, objective);
}

bool may_edit_objective(const Viewpoint& viewer, const Objective& objective) {
  if (is_over(objective.state)) return false;
  if (may_write_strategy(viewer)) return true;
  return objective.state == ObjectiveState::draft && objective.owner == viewer.person() && viewer.belongs();
}

bool may_own_objective(const OrganisationToday& organisation, PersonId person) {
  const OrganisationToday::Member* member = organisation.find(person);
  if (member == nullptr || member->status == PersonStatus::departed) return false;
  return std::ranges::any_of(member->roles, [](const auto& held) {
    return held.first == Role::exec || held.first == Role::ops || held.first == Role::manager;
  });
}

}  // namespace salespact::app
