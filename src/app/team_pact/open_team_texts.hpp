#pragma once

#include "app/ports/store.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <set>

namespace salespact::app {

// The texts that all have signed, by number, whether or not a day has gone by under them: none of the others ever
// bound anybody.
[[nodiscard]] std::set<std::int64_t> texts_signed_by_all(TeamPactRepository& pacts, TeamPactId id);

// Those of them of which somebody has a copy: who reads all of the pact has all, former members what they signed
// themselves (TRUST K11).
[[nodiscard]] std::set<std::int64_t> texts_open_to(const Viewpoint& viewer, TeamPactRepository& pacts,
                                                   const TeamPact& pact, Date today);

}  // namespace salespact::app
