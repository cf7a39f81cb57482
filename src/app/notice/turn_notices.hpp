#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/goal_sheet.hpp"

namespace salespact::app {

// What no person's act tells, but the calendar and the records do: a step of the ladder that is proposed, to the
// manager; one that was confirmed and whose trigger late records have taken away, and that the pact ends soon, to both
// parties. Each is told once, however often this is done. True when somebody was told something.
bool turn_notices(const AdministrationPorts& ports, const Board& board, const Moment& moment);

}  // namespace salespact::app
