#pragma once

#include "app/pact/signing.hpp"
#include "app/ports/secrets.hpp"
#include "app/sales_pact/change_sales_pact.hpp"

namespace salespact::app {

// Freezing a text and signing it (DOMAIN 2.5, TRUST K9-K11). Whoever calls has just checked the signer's password
// again; an API token signs nothing.

struct ProposalAsked {
  SigningAsked signing;
  std::string repairs_error{};  // what was wrong: then nothing in it waits seven days
};
// Freezes the words as the next text, with the rep's own section committed to, and signs it.
[[nodiscard]] Decided<KeptSalesPact> propose_sales_pact(const SalesPactDesk& desk, Secrets& secrets, SalesPactId id,
                                                        std::int64_t revision, const ProposalAsked& asked);

// The text that was read, by its number and hash. A hash that is no longer the one to sign is refused with
// TERMS_CHANGED; who has signed exactly this text before gets the pact as it stands, so that a repeated signature
// answers what the first one did.
[[nodiscard]] Decided<KeptSalesPact> countersign_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                            const CountersigningAsked& asked);

// The manager who now leads the rep signs what is in force.
[[nodiscard]] Decided<KeptSalesPact> take_over_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                          const CountersigningAsked& asked);

}  // namespace salespact::app
