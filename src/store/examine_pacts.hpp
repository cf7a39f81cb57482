#pragma once

#include "store/session.hpp"

#include <string>

namespace salespact::store {

// Whether every text of a pact still has the hash that it was frozen with, every signature is under the text that it
// names, and both are as the audit log tells; of a sales pact, too, whether what stands beside a text follows from it,
// and what moves the rep is what it commits to. Empty when they are; else which one is not.
[[nodiscard]] std::string sales_pact_fault(Session& session);
// "; what moves the rep was erased in 2 of them, last on 2027-03-31", or nothing.
[[nodiscard]] std::string erased_motives(Session& session);
[[nodiscard]] std::string team_pact_fault(Session& session);

}  // namespace salespact::store
