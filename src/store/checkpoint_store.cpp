#include "store/checkpoint_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

#include <limits>

namespace salespact::store {
namespace {

app::KeptCheckpoint checkpoint_of(sql::Columns c) {
  return app::KeptCheckpoint{.size = c.integer(), .note = c.string(), .key = c.string(), .made_at = c.instant()};
}

}  // namespace

std::optional<app::KeptCheckpoint> CheckpointStore::latest() {
  sql::Statement query = session_.use(queries::latest_checkpoint);
  return one_row(query, checkpoint_of);
}

std::optional<app::KeptCheckpoint> CheckpointStore::find(std::int64_t size) {
  sql::Statement query = session_.use(queries::find_checkpoint);
  return one_row(query.bind("size", size), checkpoint_of);
}

std::optional<app::KeptCheckpoint> CheckpointStore::covering(std::int64_t seq) {
  sql::Statement query = session_.use(queries::checkpoint_covering);
  return one_row(query.bind("seq", seq), checkpoint_of);
}

std::vector<app::KeptCheckpoint> CheckpointStore::page(std::int64_t before, int limit) {
  sql::Statement query = session_.use(queries::page_checkpoints);
  const std::int64_t bound = before == 0 ? std::numeric_limits<std::int64_t>::max() : before;
  return all_rows(query.bind("before", bound).bind("most", limit), checkpoint_of);
}

std::vector<app::KeptCheckpoint> CheckpointStore::after(std::int64_t size, int limit) {
  sql::Statement query = session_.use(queries::checkpoints_after);
  return all_rows(query.bind("after", size).bind("most", limit), checkpoint_of);
}

void CheckpointStore::append(const app::KeptCheckpoint& checkpoint) {
  session_.use(queries::insert_checkpoint)
      .bind("size", checkpoint.size)
      .bind("note", checkpoint.note)
      .bind("verifier_key", checkpoint.key)
      .bind("made_at", checkpoint.made_at)
      .run();
}

}  // namespace salespact::store
