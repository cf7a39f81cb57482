#pragma once

#include "app/access/organisation_today.hpp"
#include "app/import/import_request.hpp"
#include "app/ports/store.hpp"

#include <set>

namespace salespact::app {

// Those of them who have left the company.
[[nodiscard]] std::set<PersonId> departed_among(const std::set<PersonId>& people,
                                                const OrganisationToday& organisation);

// What the calendar and the organisation do to pacts of teams (DOMAIN 2.4): unsigned texts lapse after seven days, what
// is signed comes into force and ends, and who leaves the company is bound no longer. Whether any was turned.
bool turn_team_pacts(Store& store, WorkspaceId workspace, const OrganisationToday& organisation, const Moment& moment);

}  // namespace salespact::app
