#pragma once

#include "app/ports/store.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <set>

namespace salespact::app {

// The texts that all have signed and that bound, bind or will, by number.
[[nodiscard]] std::set<std::int64_t> bound_texts(const TeamPact& pact);

// Those of them of which somebody has a copy: who reads all of the pact has all, former members what they signed
// themselves (TRUST K11).
[[nodiscard]] std::set<std::int64_t> texts_open_to(const Viewpoint& viewer, TeamPactRepository& pacts,
                                                   const TeamPact& pact, Date today);

}  // namespace salespact::app
