#include "app/access/managers.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// The unit of somebody's primary place; none without one.
std::uint32_t unit_of(const OrganisationToday& organisation, PersonId person) {
  const OrganisationToday::Member* member = organisation.find(person);
  if (member == nullptr) return OrganisationToday::none;
  const auto place = std::ranges::find_if(member->places, [](const auto& one) { return one.primary && one.current; });
  return place == member->places.end() ? OrganisationToday::none : place->unit;
}

bool manages(const OrganisationToday::Member& member, std::uint32_t unit) {
  return std::ranges::count(member.roles, std::pair(Role::manager, unit)) > 0;
}

// From that unit on upwards, but not `but`.
std::optional<PersonId> first_manager(const OrganisationToday& organisation, std::uint32_t from, PersonId but) {
  for (std::uint32_t unit = from; unit != OrganisationToday::none; unit = organisation.units()[unit].parent) {
    std::optional<PersonId> found;
    for (const OrganisationToday::Member& other : organisation.members()) {
      const bool leads = manages(other, unit) && works(other) && other.id != but;
      if (leads && (!found || other.id < *found)) found = other.id;
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace

bool works(const OrganisationToday::Member& member) {
  return member.status == PersonStatus::active || member.status == PersonStatus::on_leave;
}

bool holds_anywhere(const OrganisationToday::Member& member, Role role) {
  return std::ranges::any_of(member.roles, [&](const auto& held) { return held.first == role; });
}

bool can_be_deputy(const OrganisationToday::Member& member) {
  const auto holds = [&](Role role) { return holds_anywhere(member, role); };
  return works(member) && (holds(Role::rep) || holds(Role::manager)) && !holds(Role::ops) && !holds(Role::exec);
}

bool leads_from_above(const OrganisationToday& organisation, PersonId person, PersonId manager) {
  const OrganisationToday::Member* above = organisation.find(person);
  const OrganisationToday::Member* led = organisation.find(manager);
  if (above == nullptr || led == nullptr || person == manager) return false;
  for (const auto& [role, unit] : led->roles) {
    if (role != Role::manager) continue;
    for (std::uint32_t at = organisation.units()[unit].parent; at != OrganisationToday::none;
         at = organisation.units()[at].parent) {
      if (manages(*above, at)) return true;
    }
  }
  return false;
}

std::optional<PersonId> manager_of(const OrganisationToday& organisation, PersonId person) {
  return first_manager(organisation, unit_of(organisation, person), person);
}

std::optional<PersonId> leader_above(const OrganisationToday& organisation, PersonId person, PersonId manager) {
  const OrganisationToday::Member* leads = organisation.find(manager);
  std::uint32_t unit = unit_of(organisation, person);
  while (unit != OrganisationToday::none && (leads == nullptr || !manages(*leads, unit))) {
    unit = organisation.units()[unit].parent;
  }
  if (unit == OrganisationToday::none) return std::nullopt;
  const auto above = first_manager(organisation, organisation.units()[unit].parent, manager);
  return above == person ? std::nullopt : above;
}

Leads leads(const OrganisationToday& organisation, PersonId manager, PersonId person) {
  const OrganisationToday::Member* leader = organisation.find(manager);
  const OrganisationToday::Member* member = organisation.find(person);
  if (leader == nullptr || member == nullptr || manager == person) return Leads::not_at_all;
  Leads found = Leads::not_at_all;
  for (const auto& place : member->places) {
    if (!place.primary) continue;
    if (manages(*leader, place.unit)) return Leads::directly;
    for (std::uint32_t unit = place.unit; unit != OrganisationToday::none; unit = organisation.units()[unit].parent) {
      if (manages(*leader, unit)) found = Leads::from_above;
    }
  }
  return found;
}

}  // namespace salespact::app
