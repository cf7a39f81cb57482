#include "app/sales_pact/read_sales_pacts.hpp"

#include "app/sales_pact/open_texts.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// What its author said when it was proposed; the history keeps it.
std::string error_repaired_by(Transaction& tx, const SalesPactText& text) {
  for (const SalesPactEvent& event : tx.sales_pacts().events(text.pact)) {
    if (event.kind == SalesPactEventKind::proposed && event.text == text.number) return event.comment;
  }
  return "";
}

}  // namespace

SalesPactTextView view_of(Transaction& tx, const SalesPactText& text, const std::vector<Signature>& signatures) {
  const SalesPactTerms terms = tx.sales_pacts().terms(text.pact, text.number).value();
  SalesPactTextView view{.number = text.number,
                         .hash = to_hex(text.hash),
                         .canonical = text.text,
                         .words = words_of(terms),
                         .easing = text.easing,
                         .repairs_error = error_repaired_by(tx, text),
                         .frozen_at = text.frozen_at,
                         .signatures = {},
                         .changes = {}};
  for (const Signature& one : signatures) {
    if (one.text != text.number) continue;
    view.signatures.push_back(signature_line(one));
  }
  return view;
}

std::optional<std::vector<SalesPactTextView>> read_sales_pact_texts(Store& store, WorkspaceId workspace,
                                                                    const Viewpoint& viewer, SalesPactId id,
                                                                    Date today) {
  std::optional<std::vector<SalesPactTextView>> views;
  bool noted = true;
  store.read(workspace, [&](Transaction& tx) {
    views.reset();
    noted = true;
    const auto kept = tx.sales_pacts().find(id);
    if (!kept) return;
    auto party = party_of(viewer, kept->pact);
    if (!party && access_to(viewer, kept->pact) == SalesPactAccess::deputy) party = PactParty::manager;
    if (!party) return;
    views.emplace();
    const OpenTexts open(tx, kept->pact, *party);
    const auto signatures = tx.sales_pacts().signatures(id);
    for (const SalesPactText& text : tx.sales_pacts().texts(id)) {
      if (!open.contains(text)) continue;
      SalesPactTextView view = view_of(tx, text, signatures);
      if (!views->empty()) {
        view.changes = differences(document_of(terms_of(views->back().words)), document_of(terms_of(view.words)));
      }
      views->push_back(std::move(view));
    }
    noted = std::ranges::count(tx.sales_pacts().readings(id), SalesPactReading{id, viewer.person(), today}) > 0;
  });
  if (!noted) {
    store.write(workspace, [&](Transaction& tx) { tx.sales_pacts().note_reading({id, viewer.person(), today}); });
  }
  return views;
}

}  // namespace salespact::app
