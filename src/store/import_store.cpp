#include "store/import_store.hpp"

#include "app/ports/store_fault.hpp"
#include "base/text.hpp"
#include "store/port_words.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

#include <limits>
#include <sstream>

namespace salespact::store {
namespace {

// "EUR 2 0.005;USD 1 -0.004". A lone number is of a time when all currencies were added up.
std::string text_of_roundings(const std::map<std::string, app::Rounding>& roundings) {
  std::string text;
  for (const auto& [currency, rounding] : roundings) {
    if (!text.empty()) text += ';';
    text += currency + ' ' + std::to_string(rounding.amounts) + ' ' + rounding.difference;
  }
  return text;
}

std::map<std::string, app::Rounding> roundings_of(const std::string& text) {
  std::map<std::string, app::Rounding> roundings;
  if (text.empty() || text == "0") return roundings;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, ';');) {
    const std::size_t first = part.find(' ');
    const std::size_t second = first == std::string::npos ? first : part.find(' ', first + 1);
    if (second == std::string::npos) {
      roundings[""] = {0, part};
      continue;
    }
    roundings[part.substr(0, first)] = {std::stoll(part.substr(first + 1, second - first - 1)),
                                        part.substr(second + 1)};
  }
  return roundings;
}

app::ImportBatch batch_of(sql::Columns c) {
  return app::ImportBatch{.id = c.id<app::ImportId>(),
                          .kind = c.word<app::ImportKind>(),
                          .source = c.string(),
                          .file_name = c.string(),
                          .file_hash = c.bytes<32>(),
                          .state = c.word<app::ImportState>(),
                          .counts = app::ImportCounts{.fresh = c.integer(),
                                                      .unchanged = c.integer(),
                                                      .corrected = c.integer(),
                                                      .rejected = c.integer(),
                                                      .rounded = c.integer(),
                                                      .roundings = roundings_of(c.string())},
                          .rows_done = c.integer(),
                          .failure = c.string(),
                          .started_at = c.instant(),
                          .ended_at = c.maybe_instant(),
                          .started_by = c.maybe_id<PersonId>(),
                          .header_csv = c.string()};
}

void bind_batch(sql::Statement& statement, const app::ImportBatch& batch) {
  statement.bind("import_id", batch.id)
      .bind("kind", batch.kind)
      .bind("source", batch.source)
      .bind("file_name", batch.file_name)
      .bind("file_hash", batch.file_hash)
      .bind("state", batch.state)
      .bind("fresh", batch.counts.fresh)
      .bind("unchanged", batch.counts.unchanged)
      .bind("corrected", batch.counts.corrected)
      .bind("rejected", batch.counts.rejected)
      .bind("rounded", batch.counts.rounded)
      .bind("rounding_difference", text_of_roundings(batch.counts.roundings))
      .bind("rows_done", batch.rows_done)
      .bind("failure", batch.failure)
      .bind("started_at", batch.started_at)
      .bind("ended_at", batch.ended_at)
      .bind("started_by_id", batch.started_by)
      .bind("header_csv", batch.header_csv);
}

app::RowProblem problem_of(sql::Columns c) {
  return app::RowProblem{.line = c.integer(),
                         .column = c.string(),
                         .value = c.string(),
                         .code = c.string(),
                         .message = c.string(),
                         .row = c.string()};
}

}  // namespace

void ImportStore::insert(const app::ImportBatch& batch) {
  sql::Statement statement = session_.use(queries::insert_import);
  bind_batch(statement, batch);
  statement.run();
}

void ImportStore::update(const app::ImportBatch& batch) {
  sql::Statement statement = session_.use(queries::update_import);
  bind_batch(statement, batch);
  if (statement.run() != 1) throw app::StoreFault("there is no such import to update");
}

std::optional<app::ImportBatch> ImportStore::find(app::ImportId id) {
  sql::Statement query = session_.use(queries::find_import);
  return one_row(query.bind("import_id", id), batch_of);
}

std::vector<app::ImportBatch> ImportStore::page(std::optional<app::ImportId> before, int limit) {
  sql::Statement query = session_.use(queries::page_imports);
  return all_rows(
      query.bind("before", before ? before->value : std::numeric_limits<std::int64_t>::max()).bind("most", limit),
      batch_of);
}

std::optional<app::ImportBatch> ImportStore::find_running(app::ImportKind kind, const std::string& source,
                                                          const Sha256& hash) {
  sql::Statement query = session_.use(queries::find_running_import);
  return one_row(query.bind("kind", kind).bind("source", source).bind("file_hash", hash), batch_of);
}

void ImportStore::add_rejected(app::ImportId id, std::span<const app::RowProblem> problems) {
  std::int64_t position = 0;
  {
    sql::Statement count = session_.use(queries::count_rejected);
    if (count.bind("import_id", id).next()) position = count.columns().integer();
  }
  sql::Statement rows = session_.bulk(queries::insert_rejected, "import_rejected");
  for (const app::RowProblem& problem : problems) {
    rows.bind("workspace_id", session_.workspace())
        .bind("import_id", id)
        .bind("position", position++)
        .bind("line", problem.line)
        .bind("column_name", problem.column)
        .bind("value", problem.value)
        .bind("code", problem.code)
        .bind("message", problem.message)
        .bind("row_text", problem.row)
        .run();
  }
  rows.finish();
}

std::vector<app::RowProblem> ImportStore::rejected(app::ImportId id, std::int64_t after, int limit) {
  sql::Statement query = session_.use(queries::page_rejected);
  return all_rows(query.bind("import_id", id).bind("most", limit).bind("after", after), problem_of);
}

std::vector<app::ImportMapping> ImportStore::mappings() {
  sql::Statement query = session_.use(queries::load_import_mappings);
  return all_rows(query, [](sql::Columns c) {
    return app::ImportMapping{.id = c.id<app::ImportMappingId>(),
                              .kind = c.word<app::ImportKind>(),
                              .name = c.string(),
                              .toml = c.string(),
                              .kept_at = c.instant()};
  });
}

void ImportStore::put(const app::ImportMapping& mapping) {
  session_.use(queries::put_import_mapping)
      .bind("import_mapping_id", mapping.id)
      .bind("kind", mapping.kind)
      .bind("name", mapping.name)
      .bind("name_folded", folded(mapping.name))
      .bind("mapping", mapping.toml)
      .bind("kept_at", mapping.kept_at)
      .run();
}

void ImportStore::remove(app::ImportMappingId id) {
  session_.use(queries::delete_import_mapping).bind("import_mapping_id", id).run();
}

}  // namespace salespact::store
