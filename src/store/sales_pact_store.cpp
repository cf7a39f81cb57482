#include "store/sales_pact_store.hpp"

#include "app/proof/erasure_record.hpp"
#include "store/document_json.hpp"
#include "store/rows.hpp"
#include "store/sales_pact_rows.hpp"
#include "store/signature_row.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

SalesPactTerms terms_in(sql::Columns& c) { return terms_from_json(c.text()); }

app::KeptSalesPact kept_of(sql::Columns c) {
  app::KeptSalesPact kept;
  kept.pact = sales_pact_in(c);
  kept.draft = terms_in(c);
  kept.opened_at = c.instant();
  kept.opened_by = c.id<PersonId>();
  return kept;
}

SalesPact pact_of(sql::Columns c) { return sales_pact_in(c); }

app::SalesPactText text_of_row(sql::Columns c) {
  return {.pact = c.id<SalesPactId>(),
          .number = c.integer(),
          .text = c.string(),
          .hash = c.bytes<32>(),
          .easing = c.flag(),
          .frozen_at = c.instant(),
          .frozen_by = c.id<PersonId>()};
}

Signature signature_of(sql::Columns c) { return signature_in(c); }

app::SalesPactMotives motives_of_row(sql::Columns c) {
  app::SalesPactMotives out{.pact = c.id<SalesPactId>(), .text = c.integer(), .section = {}, .salt = {}};
  out.section = motives_from_json(c.text());
  out.salt = c.string();
  out.shared = c.flag();
  return out;
}

app::SalesPactPreparation preparation_of(sql::Columns c) {
  return {.pact = c.id<SalesPactId>(), .party = c.word<PactParty>(), .terms = terms_in(c), .ready = c.flag()};
}

app::SalesPactEvent event_of(sql::Columns c) {
  return {.pact = c.id<SalesPactId>(),
          .number = c.integer(),
          .kind = c.word<app::SalesPactEventKind>(),
          .at = c.instant(),
          .by = c.maybe_id<PersonId>(),
          .text = c.maybe_integer(),
          .comment = c.string(),
          .on_behalf_of = c.maybe_id<PersonId>()};
}

app::SalesPactReading reading_of(sql::Columns c) {
  return {.pact = c.id<SalesPactId>(), .reader = c.id<PersonId>(), .day = c.date()};
}

}  // namespace

std::optional<app::KeptSalesPact> SalesPactStore::find(SalesPactId id) {
  sql::Statement query = session_.use(queries::find_sales_pact);
  return one_row(query.bind("pact_id", id), kept_of);
}

std::vector<app::KeptSalesPact> SalesPactStore::of_person(PersonId person) {
  sql::Statement query = session_.use(queries::sales_pacts_of_person);
  return all_rows(query.bind("person_id", person), kept_of);
}

std::vector<SalesPact> SalesPactStore::unfinished() {
  return all_rows(session_.use(queries::unfinished_sales_pacts), pact_of);
}

void SalesPactStore::insert(const app::KeptSalesPact& made) {
  sql::Statement statement = session_.use(queries::insert_sales_pact);
  bind_sales_pact(statement, made.pact);
  statement.bind("rep_id", made.pact.rep)
      .bind("draft", canonical_json(document_of(made.draft)))
      .bind("opened_at", made.opened_at)
      .bind("opened_by_id", made.opened_by)
      .run();
}

bool SalesPactStore::update(const app::KeptSalesPact& kept) {
  sql::Statement statement = session_.use(queries::update_sales_pact);
  bind_sales_pact(statement, kept.pact);
  return statement.bind("draft", canonical_json(document_of(kept.draft))).run() == 1;
}

std::vector<app::SalesPactText> SalesPactStore::texts(SalesPactId id) {
  sql::Statement query = session_.use(queries::sales_pact_texts);
  return all_rows(query.bind("pact_id", id), text_of_row);
}

std::optional<app::SalesPactText> SalesPactStore::text(SalesPactId id, std::int64_t number) {
  sql::Statement query = session_.use(queries::find_sales_pact_text);
  return one_row(query.bind("pact_id", id).bind("number", number), text_of_row);
}

std::optional<SalesPactTerms> SalesPactStore::terms(SalesPactId id, std::int64_t number) {
  const auto found = text(id, number);
  return found ? std::optional(terms_from_json(found->text)) : std::nullopt;
}

void SalesPactStore::append(const app::SalesPactText& text) {
  session_.use(queries::insert_sales_pact_text)
      .bind("pact_id", text.pact)
      .bind("number", text.number)
      .bind("text", text.text)
      .bind("hash", text.hash)
      .bind("easing", text.easing)
      .bind("frozen_at", text.frozen_at)
      .bind("frozen_by_id", text.frozen_by)
      .run();
}

std::vector<Signature> SalesPactStore::signatures(SalesPactId id) {
  sql::Statement query = session_.use(queries::sales_pact_signatures);
  return all_rows(query.bind("pact_id", id), signature_of);
}

void SalesPactStore::append(SalesPactId id, const Signature& signature) {
  session_.use(queries::insert_sales_pact_signature)
      .bind("pact_id", id)
      .bind("number", signature.text)
      .bind("capacity", signature.capacity)
      .bind("text_hash", signature.text_hash)
      .bind("person_id", signature.person)
      .bind("signer", signature.signer)
      .bind("signed_at", signature.at)
      .bind("statement", signature.statement)
      .bind("method", signature.method)
      .bind("session", signature.session)
      .run();
}

std::optional<app::SalesPactMotives> SalesPactStore::motives(SalesPactId id, std::int64_t text) {
  sql::Statement query = session_.use(queries::find_sales_pact_motives);
  return one_row(query.bind("pact_id", id).bind("number", text), motives_of_row);
}

void SalesPactStore::put(const app::SalesPactMotives& motives) {
  if (app::is_erased(motives)) {
    session_.use(queries::erase_sales_pact_motives).bind("pact_id", motives.pact).bind("number", motives.text).run();
    return;
  }
  session_.use(queries::put_sales_pact_motives)
      .bind("pact_id", motives.pact)
      .bind("number", motives.text)
      .bind("section", canonical_json(document_of(motives.section)))
      .bind("salt", motives.salt)
      .bind("shared", motives.shared)
      .run();
}

std::vector<app::SalesPactPreparation> SalesPactStore::preparations(SalesPactId id) {
  sql::Statement query = session_.use(queries::sales_pact_preparations);
  return all_rows(query.bind("pact_id", id), preparation_of);
}

void SalesPactStore::put(const app::SalesPactPreparation& preparation) {
  session_.use(queries::put_sales_pact_preparation)
      .bind("pact_id", preparation.pact)
      .bind("party", preparation.party)
      .bind("terms", canonical_json(document_of(preparation.terms)))
      .bind("ready", preparation.ready)
      .run();
}

std::vector<app::SalesPactEvent> SalesPactStore::events(SalesPactId id) {
  sql::Statement query = session_.use(queries::sales_pact_events);
  return all_rows(query.bind("pact_id", id), event_of);
}

void SalesPactStore::append(const app::SalesPactEvent& event) {
  session_.use(queries::insert_sales_pact_event)
      .bind("pact_id", event.pact)
      .bind("number", event.number)
      .bind("kind", event.kind)
      .bind("at", event.at)
      .bind("by_id", event.by)
      .bind("text_number", event.text)
      .bind("comment", event.comment)
      .bind("on_behalf_of", event.on_behalf_of)
      .run();
}

std::vector<app::SalesPactReading> SalesPactStore::readings(SalesPactId id) {
  sql::Statement query = session_.use(queries::sales_pact_readings);
  return all_rows(query.bind("pact_id", id), reading_of);
}

void SalesPactStore::note_reading(const app::SalesPactReading& reading) {
  session_.use(queries::note_sales_pact_reading)
      .bind("pact_id", reading.pact)
      .bind("reader_id", reading.reader)
      .bind("day", reading.day)
      .run();
}

}  // namespace salespact::store
