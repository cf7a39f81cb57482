#pragma once

#include "app/access/organisation_today.hpp"
#include "app/import/import_request.hpp"
#include "app/ports/id_source.hpp"
#include "app/ports/store.hpp"

#include <string_view>

namespace salespact::app {

// Why there are no two parties to a pact with this person today; "" when there are. Leading a unit is selling, too:
// then it is another manager who leads the rep.
[[nodiscard]] std::string_view why_no_pact(const OrganisationToday& organisation, PersonId person);

// What the calendar and the organisation do to sales pacts (DOMAIN 2.5): signed texts come into force and run out,
// proposals that nobody answers lapse, another manager makes a pact rest and hides the rep's own section, and somebody
// who has left, has another role or is led by nobody any more has none. Done again on the same day it changes nothing.
// True when something has changed. Both parties are told of another manager.
bool turn_sales_pacts(Store& store, WorkspaceId workspace, IdSource& ids, const OrganisationToday& organisation,
                      const Moment& moment);

}  // namespace salespact::app
