#include "app/proof/read_pact_proof.hpp"

#include "app/pact/signature_record.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

ProvenSignature proven(const Signature& one, const std::vector<AuditEntry>& told) {
  ProvenSignature out{.signer = one.signer,
                      .capacity = one.capacity,
                      .at = one.at,
                      .method = one.method,
                      .statement = one.statement,
                      .entry = {}};
  const auto entry = std::ranges::find(told, told_signature(one), &AuditEntry::after);
  if (entry != told.end()) out.entry = entry->seq;
  return out;
}

std::vector<Signature> signatures_of(Transaction& tx, SalesPactId id) { return tx.sales_pacts().signatures(id); }
std::vector<Signature> signatures_of(Transaction& tx, TeamPactId id) { return tx.team_pacts().signatures(id); }

PactProof proof_of(Transaction& tx, const GatheredProof& gathered, const std::vector<Signature>& signatures) {
  PactProof out;
  for (const ExportedText& text : gathered.made.texts) {
    ProvenText one{.number = std::stoll(text.number),
                   .sha256 = text.sha256,
                   .words_open = !text.canonical.empty(),
                   .signatures = {}};
    for (const Signature& each : signatures) {
      if (each.text == one.number) one.signatures.push_back(proven(each, gathered.told));
    }
    out.texts.push_back(std::move(one));
  }
  if (!gathered.told.empty()) out.checkpoint = tx.checkpoints().covering(gathered.told.back().seq);
  return out;
}

template <class PactId>
Decided<PactProof> read(Store& store, WorkspaceId workspace, const Viewpoint& viewer, Date today, PactId id) {
  Decided<PactProof> out{};
  store.read(workspace, [&](Transaction& tx) {
    const auto gathered = gather_proof(tx, viewer, today, id);
    if (gathered) out = proof_of(tx, *gathered, signatures_of(tx, id));
    if (!gathered) out = std::unexpected(gathered.error());
  });
  return out;
}

}  // namespace

Decided<PactProof> read_pact_proof(Store& store, WorkspaceId workspace, const Viewpoint& viewer, Date today,
                                   SalesPactId id) {
  return read(store, workspace, viewer, today, id);
}

Decided<PactProof> read_pact_proof(Store& store, WorkspaceId workspace, const Viewpoint& viewer, Date today,
                                   TeamPactId id) {
  return read(store, workspace, viewer, today, id);
}

}  // namespace salespact::app
