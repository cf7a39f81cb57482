#pragma once

#include "app/access/organisation_today.hpp"
#include "app/import/import_request.hpp"
#include "app/ports/store.hpp"

namespace salespact::app {

// What the calendar and the organisation do to sales pacts (DOMAIN 2.5): signed texts come into force and run out,
// proposals that nobody answers lapse, another manager makes a pact rest and hides the rep's own section, and somebody
// who has left or is led by nobody any more has none. Done again on the same day it changes nothing.
// True when something has changed.
bool turn_sales_pacts(Store& store, WorkspaceId workspace, const OrganisationToday& organisation, const Moment& moment);

}  // namespace salespact::app
