#include "app/check_in/note_journal.hpp"

#include "app/sales_pact/note_commitment.hpp"
#include "app/team_pact/note_team_commitment.hpp"

#include <utility>

namespace salespact::app {
namespace {

// The kind of change that its pages follow, and the pact; 0 of a goal, whose pages everybody may have open.
std::pair<ChangeKind, std::int64_t> change_of(const JournalSubject& subject) {
  if (const auto* sales = std::get_if<SalesPactId>(&subject)) return {ChangeKind::sales_pact, sales->value};
  const auto* team = std::get_if<TeamPactId>(&subject);
  return {ChangeKind::team_pact, team == nullptr ? 0 : team->value};
}

// Nothing of a goal's, which everybody reads who sees it.
std::string commitment_to(const Document& said, Transaction& tx, const JournalSubject& subject) {
  if (const auto* id = std::get_if<SalesPactId>(&subject)) {
    const auto kept = tx.sales_pacts().find(*id);
    return kept ? commitment_to(said, tx.sales_pacts(), kept->pact) : "";
  }
  const auto* id = std::get_if<TeamPactId>(&subject);
  const auto kept = id == nullptr ? std::nullopt : tx.team_pacts().find(*id);
  return kept ? commitment_to(said, tx.team_pacts(), kept->pact) : "";
}

void note(Act& act, const JournalSubject& subject, std::string_view what, JournalId entry, const Document& said) {
  const auto [kind, pact] = change_of(subject);
  act.note(kind, what, audit_object("journal", entry), {.after = commitment_to(said, act.tx, subject)}, pact);
}

void note_beside(Act& act, const JournalSubject& subject, std::string_view what, JournalId entry,
                 const Document& said) {
  record(act.tx, act.by.moment.now, Actor::of(act.by.who), what, audit_object("journal", entry),
         {.after = commitment_to(said, act.tx, subject)});
}

}  // namespace

Document document_of(const JournalEntry& entry) {
  DocumentObject out{
      {"kind", "journal_entry"},     {"number", entry.id.text()}, {"entry", text_of(kind_of(entry.content))},
      {"about", entry.about.text()}, {"on", entry.on.iso()},      {"content", salespact::document_of(entry.content)}};
  if (entry.window) {
    out.emplace_back("window_start", entry.window->start.iso());
    out.emplace_back("window_end", entry.window->end.iso());
  }
  return out;
}

Document document_of(const JournalWord& word) {
  DocumentObject out{{"kind", "journal_word"},   {"entry", word.entry.text()}, {"number", std::to_string(word.number)},
                     {"act", text_of(word.act)}, {"on", word.on.iso()},        {"comment", word.comment}};
  if (word.day) out.emplace_back("day", word.day->iso());
  return out;
}

void note_journal(Act& act, std::string_view what, const JournalEntry& entry) {
  note(act, entry.subject, what, entry.id, document_of(entry));
}

void note_journal(Act& act, const JournalSubject& subject, std::string_view what, const JournalWord& word) {
  note(act, subject, what, word.entry, document_of(word));
}

void note_request(Act& act, const JournalEntry& entry) {
  note_beside(act, entry.subject, support_requested, entry.id, document_of(entry));
}

void note_request(Act& act, const JournalSubject& subject, const JournalWord& word) {
  note_beside(act, subject, support_withdrawn, word.entry, document_of(word));
}

void note_helper(Act& act, const JournalSubject& subject, PersonId helper) {
  const auto [kind, pact] = change_of(subject);
  act.tx.changes().append(kind, pact, helper.value);
}

}  // namespace salespact::app
