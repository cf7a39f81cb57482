#pragma once

#include "app/access/viewpoint.hpp"
#include "domain/strategy/objective.hpp"

namespace salespact::app {

// DOMAIN 6, of strategy. Vision and mission are read by everybody signed in.

// Executives and sales operations of the whole company write vision, mission and every objective.
[[nodiscard]] bool may_write_strategy(const Viewpoint& viewer);
// What has been active is everybody's to read; a draft is for those who write it and for its owner.
[[nodiscard]] bool may_read_objective(const Viewpoint& viewer, const Objective& objective);
// The words and the horizon: the owner of a draft as well. Owner, place and state are for may_write_strategy alone.
[[nodiscard]] bool may_edit_objective(const Viewpoint& viewer, const Objective& objective);

// Holds one of the roles that an objective's owner has today: exec, ops or manager, of any unit.
[[nodiscard]] bool may_own_objective(const OrganisationToday& organisation, PersonId person);

}  // namespace salespact::app
