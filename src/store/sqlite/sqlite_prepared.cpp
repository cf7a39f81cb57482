#include "store/sqlite/sqlite_prepared.hpp"

#include "base/check.hpp"
#include "store/sqlite/sqlite_bind.hpp"

namespace salespact::store {

SqlitePrepared::SqlitePrepared(SqliteConnection& connection, const sql::Query& query)
    : Prepared(query), connection_(connection) {
  const int code = sqlite3_prepare_v3(connection.handle(), query.text().c_str(), static_cast<int>(query.text().size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) connection.fail(code, query.name());
  for (const auto& name : query.parameters()) {
    places_.push_back(sqlite3_bind_parameter_index(statement_, ('$' + name).c_str()));
    check(places_.back() > 0, "every parameter of a query is known to the engine");
  }
}

int bind_value(sqlite3_stmt* statement, int place, const sql::Query& query, const sql::Parameters& row, std::size_t i) {
  const auto& value = row.values()[i];
  switch (value.kind) {
    using enum sql::Parameters::Kind;
    case missing: throw BugFound(std::string(query.name()) + " runs without " + query.parameters()[i]);
    case null: return sqlite3_bind_null(statement, place);
    case integer:
    case boolean: return sqlite3_bind_int64(statement, place, value.integer);
    case text: {
      const auto content = row.content(value);
      return sqlite3_bind_text(statement, place, content.data(), static_cast<int>(content.size()), SQLITE_STATIC);
    }
    case bytes: {
      const auto content = row.content(value);
      return sqlite3_bind_blob(statement, place, content.data(), static_cast<int>(content.size()), SQLITE_STATIC);
    }
  }
  report_bug("every kind of parameter is bound", std::source_location::current());
}

void SqlitePrepared::bind() {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const int code = bind_value(statement_, places_[i], query(), parameters, i);
    if (code != SQLITE_OK) connection_.fail(code, query().name());
  }
}

void SqlitePrepared::execute(sql::Reading reading) {
  bind();
  if (reading == sql::Reading::whole) {
    connection_.start_budget();
  } else {
    connection_.end_budget();
  }
  row_ready_ = false;
  done_ = false;
  row_ready_ = step();
  done_ = !row_ready_;
}

bool SqlitePrepared::step() {
  if (row_ready_) {
    row_ready_ = false;
    return true;
  }
  if (done_) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_);
  connection_.fail(code, query().name());
}

void SqlitePrepared::reset() noexcept {
  sqlite3_reset(statement_);
  row_ready_ = false;
  done_ = false;
  connection_.end_budget();
}

std::string_view SqlitePrepared::text_at(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view SqlitePrepared::bytes_at(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

}  // namespace salespact::store
