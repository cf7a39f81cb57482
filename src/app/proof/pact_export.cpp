#include "app/proof/pact_export.hpp"

#include "app/proof/gather_proof.hpp"

#include <algorithm>
#include <iterator>

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

// What there is to export, all of one moment.
struct Gathered {
  GatheredProof proof;
  std::optional<KeptCheckpoint> since;
};

void note_export(Act& act, SalesPactId id) {
  record(act.tx, act.by.moment.now, Actor::of(act.by.who), "sales_pact.exported", audit_object("sales_pact", id));
  act.tx.sales_pacts().note_reading({id, act.viewer.person(), act.today()});
}
void note_export(Act& act, TeamPactId id) {
  record(act.tx, act.by.moment.now, Actor::of(act.by.who), "team_pact.exported", audit_object("team_pact", id));
  act.tx.team_pacts().note_reading({id, act.viewer.person(), act.today()});
}

// Decides and notes in one transaction: whoever may not read the pact leaves no trace of having it exported.
template <class PactId>
Decided<Gathered> gathered_for_export(Act& act, PactId id, std::optional<std::int64_t> since) {
  auto proof = gather_proof(act.tx, act.viewer, act.today(), id);
  if (!proof) return std::unexpected(std::move(proof.error()));
  if (proof->told.empty()) {
    return refuse(ExportProblem::nothing_signed, "",
                  proof->made.kind == ExportedKind::sales_pact
                      ? "nobody has signed a text of this pact yet; it can be exported as soon as one is proposed"
                      : "no text of this pact was signed by all yet; it can be exported as soon as one is");
  }
  Gathered out{.proof = std::move(*proof), .since = {}};
  if (since) out.since = act.tx.checkpoints().find(*since);
  if (since && !out.since) {
    return refuse(ExportProblem::checkpoint_unknown, "since",
                  "must be the number of entries of a checkpoint that is kept; see /api/v1/checkpoints");
  }
  note_export(act, id);
  return out;
}

// The first checkpoint about all of it; made now when there is none.
KeptCheckpoint checkpoint_over(const ExportPorts& ports, std::int64_t seq, Instant now) {
  std::optional<KeptCheckpoint> found;
  ports.administration.store.read(ports.administration.workspace,
                                  [&](Transaction& tx) { found = tx.checkpoints().covering(seq); });
  return found ? *found : ports.checkpoints.make(now);
}

template <class PactId>
Decided<PactExport> exported(const ExportPorts& ports, const By& by, PactId id, std::optional<std::int64_t> since) {
  auto gathered =
      perform<Gathered>(ports.administration, by, [&](Act& act) { return gathered_for_export(act, id, since); });
  if (!gathered) return std::unexpected(std::move(gathered.error()));
  PactExport made = std::move(gathered->proof.made);
  const std::vector<AuditEntry>& told = gathered->proof.told;
  const std::vector<AuditEntry>& erased = gathered->proof.erased;
  const std::int64_t last = std::max(told.back().seq, erased.empty() ? 0 : erased.back().seq);
  const KeptCheckpoint checkpoint = checkpoint_over(ports, std::max(last, since.value_or(0)), by.moment.now);
  made.checkpoint = checkpoint.note;
  made.key = checkpoint.key;
  const auto proven = [&](const AuditEntry& entry) {
    return ExportedEntry{std::to_string(entry.seq), canonical_text(entry),
                         in_hex(ports.checkpoints.inclusion(entry.seq, checkpoint.size))};
  };
  std::ranges::transform(told, std::back_inserter(made.entries), proven);
  std::ranges::transform(erased, std::back_inserter(made.erased), proven);
  if (const auto& earlier = gathered->since) {
    made.since = ExportedSince{earlier->note, earlier->key,
                               in_hex(ports.checkpoints.consistency(earlier->size, checkpoint.size))};
  }
  return made;
}

}  // namespace

Decided<PactExport> export_sales_pact(const ExportPorts& ports, const By& by, SalesPactId id,
                                      std::optional<std::int64_t> since) {
  return exported(ports, by, id, since);
}

Decided<PactExport> export_team_pact(const ExportPorts& ports, const By& by, TeamPactId id,
                                     std::optional<std::int64_t> since) {
  return exported(ports, by, id, since);
}

}  // namespace salespact::app
