#include "store/sqlite/sqlite_bulk.hpp"

#include "base/check.hpp"
#include "store/sqlite/sqlite_bind.hpp"

namespace salespact::store {
namespace {

constexpr std::size_t rows_a_statement = 32;

// "INSERT INTO deal (…) VALUES" of the query, followed by (?,?,…) for each row.
std::string text_for_rows(const sql::Query& insert, std::size_t rows) {
  constexpr std::string_view keyword = "VALUES";
  const std::size_t values = insert.text().find(keyword);
  check(values != std::string::npos, "a bulk insert has VALUES");
  std::string row = "(?";
  for (std::size_t i = 1; i < insert.parameters().size(); ++i) row += ",?";
  row += ')';
  std::string text = insert.text().substr(0, values + keyword.size()) + row;
  for (std::size_t i = 1; i < rows; ++i) text += ',' + row;
  return text;
}

}  // namespace

SqliteBulk::SqliteBulk(SqliteConnection& connection, const sql::Query& insert)
    : Prepared(insert), connection_(connection) {}

void SqliteBulk::execute(sql::Reading /*reading*/) {
  if (rows_.empty()) rows_.assign(rows_a_statement, sql::Parameters(query().parameters().size()));
  std::swap(parameters, rows_[gathered_++]);
  if (gathered_ == rows_.size()) write_gathered();
}

void SqliteBulk::prepare() {
  const std::string text = text_for_rows(query(), rows_.size());
  const int code = sqlite3_prepare_v3(connection_.handle(), text.c_str(), static_cast<int>(text.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) connection_.fail(code, query().name());
}

void SqliteBulk::write_gathered() {
  if (statement_ == nullptr) prepare();
  const auto columns = static_cast<int>(query().parameters().size());
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    for (int column = 0; column < columns; ++column) {
      const int place = static_cast<int>(row) * columns + column + 1;
      const int code = bind_value(statement_, place, query(), rows_[row], static_cast<std::size_t>(column));
      if (code != SQLITE_OK) connection_.fail(code, query().name());
    }
  }
  const int code = sqlite3_step(statement_);
  sqlite3_reset(statement_);
  if (code != SQLITE_DONE) connection_.fail(code, query().name());
  gathered_ = 0;
}

void SqliteBulk::finish() {
  for (std::size_t row = 0; row < gathered_; ++row) {
    sql::Statement single = connection_.use(query());
    single.take(rows_[row]);
    single.run();
  }
  gathered_ = 0;
}

}  // namespace salespact::store
