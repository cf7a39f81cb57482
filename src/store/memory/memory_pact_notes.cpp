#include "store/memory/memory_pact_notes.hpp"

#include <set>

namespace salespact::store {
namespace {

template <class Row>
using Table = Shared<std::map<std::pair<SalesPactId, std::int64_t>, Row>>;

template <class Row>
std::vector<Row> notes_of(const Table<Row>& table, SalesPactId id) {
  std::vector<Row> found;
  for (auto at = table->lower_bound({id, 0}); at != table->end() && at->first.first == id; ++at) {
    found.push_back(at->second);
  }
  return found;
}

template <class Row>
void add_note(MemorySession& session, Table<Row> MemoryState::* table, const Row& row, PersonId by) {
  session.require_known(session.state().sales_pacts, row.pact, "pact");
  session.require_known(session.state().people, by, "person");
  session.require(row.number > 0, "notes count from 1");
  session.insert(session.change().*table, std::pair(row.pact, row.number), row, "the note");
}

}  // namespace

std::vector<app::StandardReport> MemoryPactNotes::reports(SalesPactId id) {
  return notes_of(session_.state().standard_reports, id);
}

std::vector<app::LadderNote> MemoryPactNotes::decisions(SalesPactId id) {
  return notes_of(session_.state().ladder_decisions, id);
}

std::vector<app::PromiseNote> MemoryPactNotes::promise_words(SalesPactId id) {
  return notes_of(session_.state().promise_words, id);
}

std::vector<app::GlassNote> MemoryPactNotes::glasses(SalesPactId id) {
  return notes_of(session_.state().broken_glasses, id);
}

std::vector<SalesPactId> MemoryPactNotes::contested() {
  std::set<SalesPactId> open;
  for (const auto& [key, note] : *session_.state().ladder_decisions) {
    const LadderAct act = note.decision.act;
    if (act == LadderAct::contest) open.insert(note.pact);
    if (act == LadderAct::grant_contest || act == LadderAct::reject_contest) open.erase(note.pact);
  }
  return {open.begin(), open.end()};
}

void MemoryPactNotes::append(const app::StandardReport& report) {
  add_note(session_, &MemoryState::standard_reports, report, report.by);
}

void MemoryPactNotes::append(const app::LadderNote& note) {
  add_note(session_, &MemoryState::ladder_decisions, note, note.decision.by);
}

void MemoryPactNotes::append(const app::PromiseNote& note) {
  add_note(session_, &MemoryState::promise_words, note, note.word.by);
}

void MemoryPactNotes::append(const app::GlassNote& note) {
  add_note(session_, &MemoryState::broken_glasses, note, note.glass.by);
}

}  // namespace salespact::store
