#include "store/audit_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

#include <limits>

namespace salespact::store {
namespace {

app::AuditEntry entry_of(sql::Columns c) {
  return app::AuditEntry{.seq = c.integer(),
                         .at = c.instant(),
                         .actor = c.maybe_id<PersonId>(),
                         .actor_label = c.string(),
                         .action = c.string(),
                         .object = c.string(),
                         .before = c.string(),
                         .after = c.string(),
                         .reason = c.string(),
                         .previous_hash = c.bytes<32>(),
                         .hash = c.bytes<32>()};
}

}  // namespace

app::AuditEntry AuditStore::append(app::AuditEntry entry) {
  entry.seq = 1;
  entry.previous_hash = {};
  {
    sql::Statement last = session_.use(queries::last_audit);
    if (last.next()) {
      sql::Columns c = last.columns();
      entry.seq = c.integer() + 1;
      entry.previous_hash = c.bytes<32>();
    }
  }
  entry.hash = sha256(app::canonical_text(entry));
  session_.use(queries::insert_audit)
      .bind("seq", entry.seq)
      .bind("at", entry.at)
      .bind("actor_id", entry.actor)
      .bind("actor_label", entry.actor_label)
      .bind("action", entry.action)
      .bind("object", entry.object)
      .bind("before_text", entry.before)
      .bind("after_text", entry.after)
      .bind("reason", entry.reason)
      .bind("previous_hash", entry.previous_hash)
      .bind("hash", entry.hash)
      .run();
  return entry;
}

std::vector<app::AuditEntry> AuditStore::page(std::int64_t before, int limit) {
  sql::Statement query = session_.use(queries::page_audit);
  const std::int64_t bound = before == 0 ? std::numeric_limits<std::int64_t>::max() : before;
  return all_rows(query.bind("before", bound).bind("most", limit), entry_of);
}

std::vector<app::AuditEntry> AuditStore::after(std::int64_t seq, int limit) {
  sql::Statement query = session_.use(queries::audit_after);
  return all_rows(query.bind("after", seq).bind("most", limit), entry_of);
}

std::vector<app::AuditEntry> AuditStore::told_of(std::string_view object, std::string_view action) {
  sql::Statement query = session_.use(queries::audit_told_of);
  return all_rows(query.bind("object", object).bind("action", action), entry_of);
}

}  // namespace salespact::store
