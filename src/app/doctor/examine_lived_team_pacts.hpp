#pragma once

#include "app/doctor/told_of_pacts.hpp"

#include <string>

namespace salespact::app {

// The same of one team's pact; StoreFault: a row can't be read.
[[nodiscard]] std::string lived_team_pact_fault(Transaction& tx, TeamPactId id, const ToldOfPacts& told);

}  // namespace salespact::app
