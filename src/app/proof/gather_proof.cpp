#include "app/proof/gather_proof.hpp"

#include "app/pact/signature_record.hpp"
#include "app/proof/erasure_record.hpp"
#include "app/sales_pact/open_texts.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/open_team_texts.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::vector<ExportedMotives> motives_for(Transaction& tx, const PactExport& made, SalesPactId id, PactParty reader) {
  const auto written = tx.sales_pacts().motives(id, 0);
  const bool is_shared = !written || written->shared;
  std::vector<ExportedMotives> out;
  for (const ExportedText& text : made.texts) {
    const auto one = tx.sales_pacts().motives(id, std::stoll(text.number));
    if (!one || text.canonical.empty() || (reader == PactParty::manager && !(is_shared && one->shared))) continue;
    out.push_back({text.number, canonical_json(document_of(one->section)), one->salt});
  }
  return out;
}

PactExport sales_pact_export(Transaction& tx, const SalesPact& pact, PactParty reader) {
  PactExport made{.kind = ExportedKind::sales_pact, .pact = pact.id.text()};
  const OpenTexts open(tx, pact, reader);
  for (const SalesPactText& one : tx.sales_pacts().texts(pact.id)) {
    made.texts.push_back({std::to_string(one.number), open.contains(one) ? one.text : std::string(), to_hex(one.hash)});
  }
  for (const Signature& one : tx.sales_pacts().signatures(pact.id)) {
    made.signatures.push_back(signature_document(one));
  }
  made.motives = motives_for(tx, made, pact.id, reader);
  return made;
}

// Whether an entry tells of a signature under one of these texts.
bool is_about(const AuditEntry& entry, const std::set<std::int64_t>& texts) {
  return std::ranges::any_of(
      texts, [&](std::int64_t number) { return entry.after.starts_with("text " + std::to_string(number) + " "); });
}

}  // namespace

Decided<GatheredProof> gather_proof(Transaction& tx, const Viewpoint& viewer, Date /*today*/, SalesPactId id) {
  const auto kept = tx.sales_pacts().find(id);
  if (!kept || access_to(viewer, kept->pact) == SalesPactAccess::none) return refuse(Refused::Reason::not_found);
  const auto party = party_of(viewer, kept->pact);
  if (!party) return refuse(Refused::Reason::not_allowed);
  return GatheredProof{.made = sales_pact_export(tx, kept->pact, *party),
                       .told = tx.audit().told_of(audit_object("sales_pact", id), sales_pact_signed),
                       .erased = tx.audit().told_of(audit_object("sales_pact", id), motives_erased)};
}

Decided<GatheredProof> gather_proof(Transaction& tx, const Viewpoint& viewer, Date today, TeamPactId id) {
  TeamPactRepository& pacts = tx.team_pacts();
  const auto kept = pacts.find(id);
  const auto access = kept ? access_to(viewer, kept->pact, today) : TeamPactAccess::none;
  if (access == TeamPactAccess::none) return refuse(Refused::Reason::not_found);
  const auto open = texts_open_to(viewer, pacts, kept->pact, today);
  if (open.empty() && access != TeamPactAccess::whole) return refuse(Refused::Reason::not_allowed);
  GatheredProof out{.made = {.kind = ExportedKind::team_pact, .pact = id.text()},
                    .told = tx.audit().told_of(audit_object("team_pact", id), team_pact_signed)};
  for (const std::int64_t number : open) {
    const TeamPactText text = pacts.text(id, number).value();
    out.made.texts.push_back({std::to_string(number), text.text, to_hex(text.hash)});
  }
  for (const Signature& one : pacts.signatures(id)) {
    if (open.contains(one.text)) out.made.signatures.push_back(signature_document(one));
  }
  std::erase_if(out.told, [&](const AuditEntry& entry) { return !is_about(entry, open); });
  return out;
}

}  // namespace salespact::app
