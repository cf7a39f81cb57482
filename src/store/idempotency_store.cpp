#include "store/idempotency_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

app::StoredAnswer answer_of(sql::Columns c) {
  return app::StoredAnswer{.key = c.string(),
                           .person = c.id<PersonId>(),
                           .request_hash = c.bytes<32>(),
                           .status = c.small(),
                           .content_type = c.string(),
                           .body = c.string(),
                           .etag = c.string(),
                           .location = c.string(),
                           .at = c.instant()};
}

}  // namespace

std::optional<app::StoredAnswer> IdempotencyStore::find(PersonId person, std::string_view key) {
  sql::Statement query = session_.use(queries::find_answer);
  return one_row(query.bind("person_id", person).bind("idempotency_key", key), answer_of);
}

void IdempotencyStore::insert(const app::StoredAnswer& answer) {
  session_.use(queries::insert_answer)
      .bind("idempotency_key", answer.key)
      .bind("person_id", answer.person)
      .bind("request_hash", answer.request_hash)
      .bind("status", answer.status)
      .bind("content_type", answer.content_type)
      .bind("body", answer.body)
      .bind("etag", answer.etag)
      .bind("location", answer.location)
      .bind("answered_at", answer.at)
      .run();
}

void IdempotencyStore::delete_before(Instant at) {
  session_.use(queries::delete_old_answers).bind("answered_at", at).run();
}

}  // namespace salespact::store
