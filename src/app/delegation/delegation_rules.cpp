#include "app/delegation/delegation_rules.hpp"

#include "app/access/rules.hpp"

#include <algorithm>
#include <utility>

namespace salespact::app {
namespace {

bool works(const OrganisationToday::Member* member) {
  return member != nullptr && (member->status == PersonStatus::active || member->status == PersonStatus::on_leave);
}

}  // namespace

bool is_manager(const OrganisationToday& organisation, PersonId person) {
  const OrganisationToday::Member* member = organisation.find(person);
  if (!works(member)) return false;
  return std::ranges::any_of(member->roles, [](const auto& held) { return held.first == Role::manager; });
}

bool leads_from_above(const OrganisationToday& organisation, PersonId person, PersonId manager) {
  const OrganisationToday::Member* above = organisation.find(person);
  const OrganisationToday::Member* led = organisation.find(manager);
  if (above == nullptr || led == nullptr || person == manager) return false;
  for (const auto& [role, unit] : led->roles) {
    if (role != Role::manager) continue;
    for (std::uint32_t at = organisation.units()[unit].parent; at != OrganisationToday::none;
         at = organisation.units()[at].parent) {
      if (std::ranges::count(above->roles, std::pair(Role::manager, at)) > 0) return true;
    }
  }
  return false;
}

bool may_name_deputies_of(const Viewpoint& viewer, PersonId manager) {
  if (!viewer.belongs()) return false;
  if (viewer.person() == manager || may_administer(viewer)) return true;
  return leads_from_above(viewer.organisation(), viewer.person(), manager);
}

}  // namespace salespact::app
