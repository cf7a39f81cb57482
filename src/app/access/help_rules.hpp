#pragma once

#include "app/access/viewpoint.hpp"

namespace salespact::app {

// Who needs help first, in words and order: those who lead people, and who looks after all of them. Colleagues see one
// another's goals, but no order with a last place (DOMAIN 3.13).
[[nodiscard]] bool may_see_need(const Viewpoint& viewer, OrgUnitId unit);

}  // namespace salespact::app
