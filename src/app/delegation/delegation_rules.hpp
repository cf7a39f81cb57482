#pragma once

#include "app/access/viewpoint.hpp"

namespace salespact::app {

// Who leads people today: the manager of a unit.
[[nodiscard]] bool is_manager(const OrganisationToday& organisation, PersonId person);
// Names the deputies of that manager, and ends what they do: the manager, one above, sales operations.
[[nodiscard]] bool may_name_deputies_of(const Viewpoint& viewer, PersonId manager);

}  // namespace salespact::app
