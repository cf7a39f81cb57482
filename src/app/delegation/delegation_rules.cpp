#include "app/delegation/delegation_rules.hpp"

#include "app/access/managers.hpp"
#include "app/access/rules.hpp"

namespace salespact::app {

bool is_manager(const OrganisationToday& organisation, PersonId person) {
  const OrganisationToday::Member* member = organisation.find(person);
  return member != nullptr && works(*member) && holds_anywhere(*member, Role::manager);
}

bool may_name_deputies_of(const Viewpoint& viewer, PersonId manager) {
  if (!viewer.belongs()) return false;
  if (viewer.person() == manager || may_administer(viewer)) return true;
  return leads_from_above(viewer.organisation(), viewer.person(), manager);
}

}  // namespace salespact::app
