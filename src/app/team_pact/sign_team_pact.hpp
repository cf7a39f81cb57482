#pragma once

#include "app/pact/signing.hpp"
#include "app/team_pact/change_team_pact.hpp"

namespace salespact::app {

// One member's signature under the text that was read, by its number and hash (TRUST K9-K11). A hash that is no longer
// the one to sign is refused with TERMS_CHANGED; who has signed exactly this text before gets the pact as it stands.
// Whoever calls has just checked the signer's password again; an API token signs nothing.
[[nodiscard]] Decided<KeptTeamPact> sign_team_pact(const TeamPactDesk& desk, TeamPactId id,
                                                   const CountersigningAsked& asked);

}  // namespace salespact::app
