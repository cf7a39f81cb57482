#pragma once

#include "app/doctor/told_of_pacts.hpp"

#include <string>
#include <vector>

namespace salespact::app {

// The same of one team's pact, of which `told` is all that the log tells; StoreFault: a row can't be read.
[[nodiscard]] std::string lived_team_pact_fault(Transaction& tx, TeamPactId id, const std::vector<Told>& told);

}  // namespace salespact::app
