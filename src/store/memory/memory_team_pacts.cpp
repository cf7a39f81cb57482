#include "store/memory/memory_team_pacts.hpp"

#include "store/document_json.hpp"

#include <algorithm>

namespace salespact::store {
namespace {

// The rows of one pact, of a table whose key begins with it.
template <class Table>
auto rows_of_pact(const Shared<Table>& table, TeamPactId id) {
  std::vector<typename Table::mapped_type> found;
  for (auto at = table->lower_bound({id, {}}); at != table->end() && std::get<0>(at->first) == id; ++at) {
    found.push_back(at->second);
  }
  return found;
}

}  // namespace

std::optional<app::KeptTeamPact> MemoryTeamPacts::find(TeamPactId id) {
  return find_in(session_.state().team_pacts, id);
}

std::vector<TeamPact> MemoryTeamPacts::all() {
  std::vector<TeamPact> found;
  for (const auto& [id, kept] : *session_.state().team_pacts) found.push_back(kept.pact);
  return found;
}

std::vector<TeamPact> MemoryTeamPacts::unfinished() {
  std::vector<TeamPact> found = all();
  std::erase_if(found, [](const TeamPact& pact) { return is_over(pact); });
  return found;
}

void MemoryTeamPacts::insert(const app::KeptTeamPact& made) {
  const MemoryState& state = session_.state();
  session_.require_known(state.units, made.pact.unit, "unit");
  session_.require_known(state.people, made.opened_by, "person");
  session_.insert(session_.change().team_pacts, made.pact.id, made, "the pact");
}

bool MemoryTeamPacts::update(const app::KeptTeamPact& kept) {
  const auto& table = session_.state().team_pacts;
  const auto found = table->find(kept.pact.id);
  if (found == table->end() || found->second.pact.revision != kept.pact.revision) return false;
  app::KeptTeamPact next = found->second;
  next.pact = kept.pact;
  next.pact.unit = found->second.pact.unit;
  ++next.pact.revision;
  next.draft = kept.draft;
  session_.change().team_pacts.edit()[kept.pact.id] = next;
  return true;
}

std::optional<app::TeamPactText> MemoryTeamPacts::text(TeamPactId id, std::int64_t number) {
  return find_in(session_.state().team_pact_texts, std::pair(id, number));
}

std::optional<TeamPactTerms> MemoryTeamPacts::terms(TeamPactId id, std::int64_t number) {
  const auto found = text(id, number);
  return found ? std::optional(team_terms_from_json(found->text)) : std::nullopt;
}

void MemoryTeamPacts::append(const app::TeamPactText& text) {
  session_.require_known(session_.state().team_pacts, text.pact, "pact");
  session_.require_known(session_.state().people, text.frozen_by, "person");
  session_.require(text.number > 0, "texts count from 1");
  session_.insert(session_.change().team_pact_texts, std::pair(text.pact, text.number), text, "the text");
}

std::vector<Signature> MemoryTeamPacts::signatures(TeamPactId id) {
  std::vector<Signature> found;
  for (const auto& [key, row] : *session_.state().team_pact_signatures) {
    if (std::get<0>(key) == id) found.push_back(row);
  }
  std::ranges::sort(found, {}, [](const Signature& one) { return std::tuple(one.text, one.at, one.person); });
  return found;
}

void MemoryTeamPacts::append(TeamPactId id, const Signature& signature) {
  session_.require_known(session_.state().team_pact_texts, std::pair(id, signature.text), "text");
  session_.require_known(session_.state().people, signature.person, "person");
  session_.insert(session_.change().team_pact_signatures, std::tuple(id, signature.text, signature.person), signature,
                  "the signature");
}

std::vector<app::TeamPactEvent> MemoryTeamPacts::events(TeamPactId id) {
  return rows_of_pact(session_.state().team_pact_events, id);
}

void MemoryTeamPacts::append(const app::TeamPactEvent& event) {
  session_.require_known(session_.state().team_pacts, event.pact, "pact");
  if (event.by) session_.require_known(session_.state().people, *event.by, "person");
  session_.require(event.number > 0, "events count from 1");
  session_.insert(session_.change().team_pact_events, std::pair(event.pact, event.number), event, "the event");
}

std::vector<app::TeamPactMark> MemoryTeamPacts::marks(TeamPactId id) {
  auto found = rows_of_pact(session_.state().team_pact_marks, id);
  std::ranges::stable_sort(found, {}, &app::TeamPactMark::at);
  return found;
}

void MemoryTeamPacts::append(const app::TeamPactMark& mark) {
  session_.require_known(session_.state().team_pacts, mark.pact, "pact");
  session_.require_known(session_.state().people, mark.mark.by, "person");
  session_.insert(session_.change().team_pact_marks, std::pair(mark.pact, mark.id), mark, "the mark");
}

std::vector<app::TeamPactLearning> MemoryTeamPacts::learnings(TeamPactId id) {
  auto found = rows_of_pact(session_.state().team_pact_learnings, id);
  std::ranges::sort(found, std::greater(), [](const app::TeamPactLearning& one) { return std::pair(one.at, one.id); });
  return found;
}

void MemoryTeamPacts::append(const app::TeamPactLearning& learning) {
  session_.require_known(session_.state().team_pacts, learning.pact, "pact");
  session_.require_known(session_.state().people, learning.by, "person");
  session_.insert(session_.change().team_pact_learnings, std::pair(learning.pact, learning.id), learning,
                  "the learning");
}

std::vector<app::TeamPactReading> MemoryTeamPacts::readings(TeamPactId id) {
  std::vector<app::TeamPactReading> found;
  for (const auto& one : *session_.state().team_pact_readings) {
    if (one.pact == id) found.push_back(one);
  }
  std::ranges::sort(
      found, [](const auto& a, const auto& b) { return std::pair(b.day, a.reader) < std::pair(a.day, b.reader); });
  return found;
}

void MemoryTeamPacts::note_reading(const app::TeamPactReading& reading) {
  session_.require_known(session_.state().team_pacts, reading.pact, "pact");
  session_.require_known(session_.state().people, reading.reader, "person");
  session_.change().team_pact_readings.edit().insert(reading);
}

}  // namespace salespact::store
