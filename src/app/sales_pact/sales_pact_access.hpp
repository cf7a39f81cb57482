#pragma once

#include "app/access/viewpoint.hpp"
#include "domain/pact/sales_pact.hpp"

namespace salespact::app {

// The rows of DOMAIN 6 about sales pacts. What may not be seen does not exist for the asker.
enum class SalesPactAccess {
  none,
  outline,  // that there is one, its dates and its state: those above, and sales operations
  deputy,   // what the manager reads but for the rep's own section, while the manager leads the rep
  whole,    // the two parties; the rep's own section apart
};

// The rep, and the manager who leads the rep today; nullopt: neither. The manager of a pact who no longer leads the rep
// has lost it on that day, before the pact itself was turned to the new one.
[[nodiscard]] std::optional<PactParty> party_of(const Viewpoint& viewer, const SalesPact& pact);
// Acts for the manager of the pact in that, while that one leads the rep; nobody does who is a party themselves.
[[nodiscard]] bool acts_for_manager(const Viewpoint& viewer, const SalesPact& pact, DelegatedRight right);
[[nodiscard]] SalesPactAccess access_to(const Viewpoint& viewer, const SalesPact& pact);

// One above the manager, who ends a pact together with the manager.
[[nodiscard]] bool is_above(const Viewpoint& viewer, const SalesPact& pact);

}  // namespace salespact::app
