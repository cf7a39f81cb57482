#pragma once

#include "app/access/organisation_today.hpp"

#include <optional>

namespace salespact::app {

// Is there: active, or on leave.
[[nodiscard]] bool works(const OrganisationToday::Member& member);
// Holds the role for any unit.
[[nodiscard]] bool holds_anywhere(const OrganisationToday::Member& member, Role role);
// Manages a unit above one that `manager` manages.
[[nodiscard]] bool leads_from_above(const OrganisationToday& organisation, PersonId person, PersonId manager);
// Who may act for managers at all: somebody who sells or leads people. Sales operations and executives read no pact
// (DOMAIN 6).
[[nodiscard]] bool can_be_deputy(const OrganisationToday::Member& member);

// Who leads somebody today: the manager of the unit of the primary place, or where there is none, or it is that person
// alone, the nearest one above. Of several the first by id. nullopt: nobody does.
[[nodiscard]] std::optional<PersonId> manager_of(const OrganisationToday& organisation, PersonId person);

// The nearest one above `manager`, who leads `person`: of the units above the one that `manager` manages.
[[nodiscard]] std::optional<PersonId> leader_above(const OrganisationToday& organisation, PersonId person,
                                                   PersonId manager);

// How somebody leads another by the place that person has today, or had last: as manager of its unit, or of one above.
enum class Leads { not_at_all, directly, from_above };
[[nodiscard]] Leads leads(const OrganisationToday& organisation, PersonId manager, PersonId person);

}  // namespace salespact::app
