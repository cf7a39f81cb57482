#pragma once

#include "app/team_pact/read_team_pacts.hpp"

namespace salespact::app {

// The parts of a page that need no store.

[[nodiscard]] TeamPactLine line_of(const TeamPact& pact, const PactNames& names, const Viewpoint& viewer,
                                   TeamPactAccess access, Date today);
[[nodiscard]] std::vector<TeamPactStep> steps_of(const TeamPact& pact, const Viewpoint& viewer, Date today);

}  // namespace salespact::app
