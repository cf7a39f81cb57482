#include "app/sales_pact/note_commitment.hpp"

#include "base/decimal.hpp"
#include "base/digest.hpp"
#include "domain/pact/ladder_words.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

DocumentObject begun(const char* kind, SalesPactId pact, std::int64_t number) {
  return {{"kind", kind}, {"pact", pact.text()}, {"number", std::to_string(number)}};
}

void add(DocumentObject& out, const char* from, const char* to, const DateRange& days) {
  out.emplace_back(from, days.start.iso());
  out.emplace_back(to, days.end.iso());
}

// What nobody did for another says nothing of it, as it never did.
void add_behalf(DocumentObject& out, const std::optional<PersonId>& manager) {
  if (manager) out.emplace_back("on_behalf_of", manager->text());
}

Document dated(Document note, Date on) {
  std::get<DocumentObject>(note.value).emplace_back("on", on.iso());
  return note;
}

}  // namespace

Document document_of(const StandardReport& report) {
  DocumentObject out = begun("standard_report", report.pact, report.number);
  out.emplace_back("metric", report.metric);
  add(out, "window_start", "window_end", report.window);
  out.emplace_back("value", scaled_to_text(report.value.scaled, report.value.scale));
  return out;
}

Document undated_document_of(const LadderNote& note) {
  const LadderDecision& decision = note.decision;
  DocumentObject out = begun("ladder_decision", note.pact, note.number);
  out.emplace_back("act", text_of(decision.act));
  out.emplace_back("party", text_of(decision.as));
  out.emplace_back("step", text_of(decision.step));
  if (decision.days) add(out, "days_start", "days_end", *decision.days);
  out.emplace_back("reason", decision.reason);
  add_behalf(out, decision.on_behalf_of);
  return out;
}

Document undated_document_of(const PromiseNote& note) {
  DocumentObject out = begun("promise_word", note.pact, note.number);
  out.emplace_back("key", note.word.key);
  out.emplace_back("due", note.word.due.iso());
  out.emplace_back("act", text_of(note.word.act));
  out.emplace_back("party", text_of(note.word.as));
  out.emplace_back("comment", note.word.comment);
  add_behalf(out, note.word.on_behalf_of);
  return out;
}

Document document_of(const LadderNote& note) { return dated(undated_document_of(note), note.decision.on); }

Document document_of(const PromiseNote& note) { return dated(undated_document_of(note), note.word.on); }

Document document_of(const GlassNote& note) {
  DocumentObject out = begun("broken_glass", note.pact, note.number);
  out.emplace_back("reason", note.glass.reason);
  return out;
}

Document document_of(const SalesPactEvent& event) {
  DocumentObject out = begun("event", event.pact, event.number);
  out.emplace_back("event", text_of(event.kind));
  if (event.text) out.emplace_back("text", std::to_string(*event.text));
  out.emplace_back("comment", event.comment);
  add_behalf(out, event.on_behalf_of);
  return out;
}

Document document_of_sharing(const KeptSalesPact& kept, bool shared) {
  DocumentObject out = begun("motives_sharing", kept.pact.id, kept.pact.revision);
  out.emplace_back("shared", shared);
  return out;
}

std::string commitment_to(const Document& note, SalesPactRepository& pacts, const SalesPact& pact) {
  for (std::int64_t text = pact.texts; text > 0; --text) {
    const auto section = pacts.motives(pact.id, text);
    if (!section || section->salt.empty()) continue;
    return fmt::format("sha256:{}:{}", text, to_hex(sha256(section->salt + canonical_json(note))));
  }
  return "";
}

std::string told_events(std::string state, const std::vector<SalesPactEvent>& events, SalesPactRepository& pacts,
                        const SalesPact& pact) {
  for (const SalesPactEvent& event : events) {
    const std::string digest = commitment_to(document_of(event), pacts, pact);
    state += fmt::format(", event {}{}{}", event.number, digest.empty() ? "" : " ", digest);
  }
  return state;
}

}  // namespace salespact::app
