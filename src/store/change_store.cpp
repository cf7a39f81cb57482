#include "store/change_store.hpp"

#include "app/ports/store_fault.hpp"
#include "store/port_words.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

app::Change change_of(sql::Columns c) {
  return app::Change{
      .seq = c.integer(), .kind = c.word<app::ChangeKind>(), .object = c.integer(), .revision = c.integer()};
}

}  // namespace

void ChangeStore::append(app::ChangeKind kind, std::int64_t object, std::int64_t revision) {
  std::int64_t seq = 0;
  {
    // The counter's row stays locked until the commit: whoever has a lower number has committed before.
    sql::Statement counter = session_.use(queries::next_change);
    if (!counter.next()) throw app::StoreFault("the workspace has no change counter");
    seq = counter.columns().integer();
  }
  session_.use(queries::insert_change)
      .bind("seq", seq)
      .bind("kind", kind)
      .bind("object_id", object)
      .bind("revision", revision)
      .run();
  session_.wrote_change = true;
}

std::vector<app::Change> ChangeStore::after(std::int64_t seq, int limit) {
  sql::Statement query = session_.use(queries::changes_after);
  return all_rows(query.bind("after", seq).bind("most", limit), change_of);
}

std::int64_t ChangeStore::last() {
  sql::Statement query = session_.use(queries::last_change);
  return query.next() ? query.columns().integer() : 0;
}

}  // namespace salespact::store
