#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/ports/secrets.hpp"

namespace salespact::app::demo {

struct DemoPactTable {
  AdministrationPorts ports;
  Secrets& secrets;
  const Board& board;
  Date today;
};

// Pacts between `lead` and those whom they lead, through the same doors as everybody's, each step on its own day: with
// `rep` one that binds, and an amendment of it that waits for the rep's signature; with the others one that both have
// prepared, one that waits for the lead's signature, and one that binds. What the organisation of a day doesn't allow
// is left out.
void write_sales_pacts(const DemoPactTable& table, PersonId lead, PersonId rep);

}  // namespace salespact::app::demo
