#pragma once

#include "app/demo/sales_pacts.hpp"

namespace salespact::app::demo {

// Two pacts of the team that `lead` leads, through the same doors as everybody's, each step on its own day: one of up
// to four that binds since six weeks, with what was kept, missed, asked for and confirmed, and one that `rep` has begun
// and not all have written in. Without two people who were there the whole time there is none.
void write_team_pacts(const DemoPactTable& table, PersonId lead, PersonId rep);

}  // namespace salespact::app::demo
