#include "app/sales_pact/open_texts.hpp"

#include "app/sales_pact/sales_pact_next.hpp"

namespace salespact::app {

OpenTexts::OpenTexts(Transaction& tx, const SalesPact& pact, PactParty reader) : binding_{last_signed_text(pact)} {
  if (const NextText* next = text_that_waits(pact.standing)) binding_.insert(next->text);
  if (const auto* rests = std::get_if<PactSuspended>(&pact.standing)) binding_.insert(rests->text);
  if (reader == PactParty::rep) return;
  for (const SalesPactEvent& event : tx.sales_pacts().events(pact.id)) {
    if (event.kind == SalesPactEventKind::manager_changed) since_ = event.at;
  }
}

}  // namespace salespact::app
