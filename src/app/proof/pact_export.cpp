#include "app/proof/pact_export.hpp"

#include "app/pact/signature_record.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::unexpected<Refused> refuse(ExportProblem code, std::string field, std::string message) {
  return app::refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

std::vector<std::string> in_hex(const MerkleProof& proof) {
  std::vector<std::string> out;
  for (const Sha256& hash : proof) out.push_back(to_hex(hash));
  return out;
}

std::vector<ExportedText> texts_of(Transaction& tx, SalesPactId id) {
  std::vector<ExportedText> out;
  for (const SalesPactText& one : tx.sales_pacts().texts(id)) {
    out.push_back({std::to_string(one.number), one.text, to_hex(one.hash)});
  }
  return out;
}

std::vector<Document> signatures_of(Transaction& tx, SalesPactId id) {
  std::vector<Document> out;
  for (const Signature& one : tx.sales_pacts().signatures(id)) out.push_back(signature_document(one));
  return out;
}

std::vector<ExportedMotives> motives_for(Transaction& tx, SalesPactId id, PactParty reader) {
  const auto written = tx.sales_pacts().motives(id, 0);
  const bool is_shared = !written || written->shared;
  std::vector<ExportedMotives> out;
  for (const SalesPactText& text : tx.sales_pacts().texts(id)) {
    const auto one = tx.sales_pacts().motives(id, text.number);
    if (!one || (reader == PactParty::manager && !(is_shared && one->shared))) continue;
    out.push_back({std::to_string(text.number), canonical_json(document_of(one->section)), one->salt});
  }
  return out;
}

// What there is to export, all of one moment.
struct Gathered {
  PactExport made;
  std::vector<AuditEntry> told;
  std::optional<KeptCheckpoint> since;
};

std::optional<KeptCheckpoint> earlier_checkpoint(Transaction& tx, std::optional<std::int64_t> since) {
  return since ? tx.checkpoints().find(*since) : std::nullopt;
}

// Decides and notes in one transaction: whoever may not read the pact leaves no trace of having it exported.
Decided<Gathered> gather(const ExportPorts& ports, const By& by, SalesPactId id, std::optional<std::int64_t> since) {
  return perform<Gathered>(ports.administration, by, [&](Act& act) -> Decided<Gathered> {
    const auto kept = act.tx.sales_pacts().find(id);
    if (!kept || access_to(act.viewer, kept->pact) == SalesPactAccess::none) {
      return app::refuse(Refused::Reason::not_found);
    }
    const auto party = party_of(act.viewer, kept->pact);
    if (!party) return app::refuse(Refused::Reason::not_allowed);
    Gathered out{.made = {.pact = id.text()},
                 .told = act.tx.audit().told_of(audit_object("sales_pact", id), sales_pact_signed),
                 .since = earlier_checkpoint(act.tx, since)};
    if (out.told.empty()) {
      return refuse(ExportProblem::nothing_signed, "",
                    "nobody has signed a text of this pact yet; it can be exported as soon as one is proposed");
    }
    if (since && !out.since) {
      return refuse(ExportProblem::checkpoint_unknown, "since",
                    "must be the number of entries of a checkpoint that is kept; see /api/v1/checkpoints");
    }
    out.made.texts = texts_of(act.tx, id);
    out.made.signatures = signatures_of(act.tx, id);
    out.made.motives = motives_for(act.tx, id, *party);
    record(act.tx, by.moment.now, Actor::of(by.who), "sales_pact.exported", audit_object("sales_pact", id));
    act.tx.sales_pacts().note_reading({id, act.viewer.person(), act.today()});
    return out;
  });
}

// The first checkpoint about all of it; made now when there is none.
KeptCheckpoint checkpoint_over(const ExportPorts& ports, std::int64_t seq, Instant now) {
  std::optional<KeptCheckpoint> found;
  ports.administration.store.read(ports.administration.workspace,
                                  [&](Transaction& tx) { found = tx.checkpoints().covering(seq); });
  return found ? *found : ports.checkpoints.make(now);
}

}  // namespace

Decided<PactExport> export_sales_pact(const ExportPorts& ports, const By& by, SalesPactId id,
                                      std::optional<std::int64_t> since) {
  auto gathered = gather(ports, by, id, since);
  if (!gathered) return std::unexpected(std::move(gathered.error()));
  PactExport made = std::move(gathered->made);
  const KeptCheckpoint checkpoint =
      checkpoint_over(ports, std::max(gathered->told.back().seq, since.value_or(0)), by.moment.now);
  made.checkpoint = checkpoint.note;
  made.key = checkpoint.key;
  for (const AuditEntry& entry : gathered->told) {
    made.entries.push_back({std::to_string(entry.seq), canonical_text(entry),
                            in_hex(ports.checkpoints.inclusion(entry.seq, checkpoint.size))});
  }
  if (const auto& earlier = gathered->since) {
    made.since = ExportedSince{earlier->note, earlier->key,
                               in_hex(ports.checkpoints.consistency(earlier->size, checkpoint.size))};
  }
  return made;
}

}  // namespace salespact::app
