#include "store/memory/memory_sales_pacts.hpp"

#include "app/proof/erasure_record.hpp"
#include "store/document_json.hpp"

#include <algorithm>

namespace salespact::store {
namespace {

// The rows of one pact, of a table whose key begins with it.
template <class Table>
auto rows_of_pact(const Shared<Table>& table, SalesPactId id) {
  std::vector<typename Table::mapped_type> found;
  for (const auto& [key, row] : *table) {
    if (std::get<0>(key) == id) found.push_back(row);
  }
  return found;
}

}  // namespace

std::optional<app::KeptSalesPact> MemorySalesPacts::find(SalesPactId id) {
  return find_in(session_.state().sales_pacts, id);
}

std::vector<app::KeptSalesPact> MemorySalesPacts::of_person(PersonId person) {
  std::vector<app::KeptSalesPact> found = rows_of(session_.state().sales_pacts);
  std::erase_if(found, [&](const auto& kept) { return kept.pact.rep != person && kept.pact.manager != person; });
  return found;
}

std::vector<SalesPact> MemorySalesPacts::unfinished() {
  std::vector<SalesPact> found;
  for (const auto& [id, kept] : *session_.state().sales_pacts) {
    if (!is_over(kept.pact)) found.push_back(kept.pact);
  }
  return found;
}

void MemorySalesPacts::insert(const app::KeptSalesPact& made) {
  const MemoryState& state = session_.state();
  session_.require_known(state.people, made.pact.rep, "person");
  session_.require_known(state.people, made.pact.manager, "person");
  session_.require_known(state.people, made.opened_by, "person");
  session_.require(made.pact.rep != made.pact.manager, "nobody has a pact with themselves");
  session_.require(made.pact.effective.start <= made.pact.effective.end, "a pact ends after it begins");
  session_.insert(session_.change().sales_pacts, made.pact.id, made, "the pact");
}

bool MemorySalesPacts::update(const app::KeptSalesPact& kept) {
  const auto& table = session_.state().sales_pacts;
  const auto found = table->find(kept.pact.id);
  if (found == table->end() || found->second.pact.revision != kept.pact.revision) return false;
  app::KeptSalesPact next = found->second;
  next.pact = kept.pact;
  next.pact.rep = found->second.pact.rep;
  ++next.pact.revision;
  next.draft = kept.draft;
  session_.change().sales_pacts.edit()[kept.pact.id] = next;
  return true;
}

std::vector<app::SalesPactText> MemorySalesPacts::texts(SalesPactId id) {
  return rows_of_pact(session_.state().sales_pact_texts, id);
}

std::optional<app::SalesPactText> MemorySalesPacts::text(SalesPactId id, std::int64_t number) {
  return find_in(session_.state().sales_pact_texts, std::pair(id, number));
}

std::optional<SalesPactTerms> MemorySalesPacts::terms(SalesPactId id, std::int64_t number) {
  const auto found = text(id, number);
  return found ? std::optional(terms_from_json(found->text)) : std::nullopt;
}

void MemorySalesPacts::append(const app::SalesPactText& text) {
  session_.require_known(session_.state().sales_pacts, text.pact, "pact");
  session_.require_known(session_.state().people, text.frozen_by, "person");
  session_.require(text.number > 0, "texts count from 1");
  session_.insert(session_.change().sales_pact_texts, std::pair(text.pact, text.number), text, "the text");
}

std::vector<Signature> MemorySalesPacts::signatures(SalesPactId id) {
  auto found = rows_of_pact(session_.state().sales_pact_signatures, id);
  std::ranges::stable_sort(found, {}, [](const Signature& one) { return std::pair(one.text, one.at); });
  return found;
}

void MemorySalesPacts::append(SalesPactId id, const Signature& signature) {
  session_.require_known(session_.state().sales_pact_texts, std::pair(id, signature.text), "text");
  session_.require_known(session_.state().people, signature.person, "person");
  session_.insert(session_.change().sales_pact_signatures,
                  std::tuple(id, signature.text, std::string(text_of(signature.capacity)), signature.person), signature,
                  "the signature");
}

std::optional<app::SalesPactMotives> MemorySalesPacts::motives(SalesPactId id, std::int64_t text) {
  return find_in(session_.state().sales_pact_motives, std::pair(id, text));
}

void MemorySalesPacts::put(const app::SalesPactMotives& motives) {
  session_.require_known(session_.state().sales_pacts, motives.pact, "pact");
  if (app::is_erased(motives)) {
    session_.change().sales_pact_motives.edit().erase({motives.pact, motives.text});
    return;
  }
  if (motives.text > 0) {
    session_.insert(session_.change().sales_pact_motives, std::pair(motives.pact, motives.text), motives,
                    "what moves the rep");
    return;
  }
  session_.change().sales_pact_motives.edit()[{motives.pact, motives.text}] = motives;
}

std::vector<app::SalesPactPreparation> MemorySalesPacts::preparations(SalesPactId id) {
  auto found = rows_of_pact(session_.state().sales_pact_preparations, id);
  std::ranges::sort(found, {}, [](const auto& one) { return std::string(text_of(one.party)); });
  return found;
}

void MemorySalesPacts::put(const app::SalesPactPreparation& preparation) {
  session_.require_known(session_.state().sales_pacts, preparation.pact, "pact");
  session_.change().sales_pact_preparations.edit()[{preparation.pact, preparation.party}] = preparation;
}

std::vector<app::SalesPactEvent> MemorySalesPacts::events(SalesPactId id) {
  return rows_of_pact(session_.state().sales_pact_events, id);
}

void MemorySalesPacts::append(const app::SalesPactEvent& event) {
  session_.require_known(session_.state().sales_pacts, event.pact, "pact");
  if (event.by) session_.require_known(session_.state().people, *event.by, "person");
  session_.require(event.number > 0, "events count from 1");
  session_.insert(session_.change().sales_pact_events, std::pair(event.pact, event.number), event, "the event");
}

std::vector<app::SalesPactReading> MemorySalesPacts::readings(SalesPactId id) {
  std::vector<app::SalesPactReading> found;
  for (const auto& one : *session_.state().sales_pact_readings) {
    if (one.pact == id) found.push_back(one);
  }
  std::ranges::sort(
      found, [](const auto& a, const auto& b) { return std::pair(b.day, a.reader) < std::pair(a.day, b.reader); });
  return found;
}

void MemorySalesPacts::note_reading(const app::SalesPactReading& reading) {
  session_.require_known(session_.state().sales_pacts, reading.pact, "pact");
  session_.require_known(session_.state().people, reading.reader, "person");
  session_.change().sales_pact_readings.edit().insert(reading);
}

}  // namespace salespact::store
