#include "app/access/managers.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

bool works(const OrganisationToday::Member& member) {
  return member.status == PersonStatus::active || member.status == PersonStatus::on_leave;
}

}  // namespace

std::optional<PersonId> manager_of(const OrganisationToday& organisation, PersonId person) {
  const OrganisationToday::Member* member = organisation.find(person);
  if (member == nullptr) return std::nullopt;
  const auto place = std::ranges::find_if(member->places, [](const auto& one) { return one.primary && one.current; });
  if (place == member->places.end()) return std::nullopt;
  for (std::uint32_t unit = place->unit; unit != OrganisationToday::none; unit = organisation.units()[unit].parent) {
    std::optional<PersonId> found;
    for (const OrganisationToday::Member& other : organisation.members()) {
      const bool leads = std::ranges::count(other.roles, std::pair(Role::manager, unit)) > 0;
      if (leads && works(other) && other.id != person && (!found || other.id < *found)) found = other.id;
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace salespact::app
