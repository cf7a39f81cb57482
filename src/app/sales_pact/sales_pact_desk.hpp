#pragma once

#include "app/sales_pact/change_sales_pact.hpp"
#include "app/sales_pact/sales_pact_access.hpp"

#include <functional>

namespace salespact::app {

// One pact that is being worked on inside a transaction, by somebody who may see it at all.
class SalesPactOnDesk {
 public:
  SalesPactOnDesk(Act& act, const SalesPactDesk& desk, KeptSalesPact known);

  Act& act;
  const SalesPactDesk& desk;
  KeptSalesPact kept;
  std::optional<PactParty> party;  // of the asker, or of whom they act for; nullopt: only the outline is theirs

  // Takes what the domain decided and stores it with what happened; the revision moves by one.
  [[nodiscard]] Decided<KeptSalesPact> take(const PactDecision<SalesPact>& decided, SalesPactEvent event);
  KeptSalesPact store(SalesPactEvent event);

  // What the rep has written of their own section; an empty one before.
  [[nodiscard]] SalesPactMotives motives();
};

using SalesPactWork = std::function<Decided<KeptSalesPact>(SalesPactOnDesk&)>;
// Runs `work` on a pact that the asker is a party of, from the revision that they read; nullopt: from whichever.
[[nodiscard]] Decided<KeptSalesPact> with_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                     std::optional<std::int64_t> revision, const SalesPactWork& work);
// The same for the manager's deputy too, who then acts as the manager.
[[nodiscard]] Decided<KeptSalesPact> with_talks_of_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                              std::optional<std::int64_t> revision,
                                                              const SalesPactWork& work);
// The same for those who see at least its outline.
[[nodiscard]] Decided<KeptSalesPact> with_seen_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                          std::optional<std::int64_t> revision,
                                                          const SalesPactWork& work);
// end_sales_pact() on a pact that is open; `reason` is a clean comment.
[[nodiscard]] Decided<KeptSalesPact> end_open_pact(SalesPactOnDesk& open, const std::string& reason);

// Appends with the next number, at the moment of `act` and by its asker.
void append_event(Act& act, SalesPactId id, SalesPactEvent event);

// The terms as they are kept: texts trimmed and composed, keys given, summaries and names written by the server.
// Refused with everything that does not hold.
[[nodiscard]] Decided<SalesPactTerms> checked_terms(const Act& act, const SalesPactDesk& desk, PersonId rep,
                                                    SalesPactTerms terms);

// Texts trimmed and composed, and what is new with a key of its own.
void tidy_terms(SalesPactTerms& terms);
// Standards from that one on are lowered to what linked goals of the same metric ask for, or left out where that is
// less than one.
void lower_to_targets(const Act& act, const SalesPactDesk& desk, PersonId rep, SalesPactTerms& terms,
                      std::size_t first);

[[nodiscard]] std::unexpected<Refused> refuse(SalesPactDeskProblem code, std::string field, std::string message);
[[nodiscard]] std::unexpected<Refused> refuse(const SalesPactRefusal& refusal);

}  // namespace salespact::app
