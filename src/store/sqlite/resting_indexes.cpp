#include "store/sqlite/resting_indexes.hpp"

#include "store/sql_texts.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace salespact::store {
namespace {

struct Index {
  std::string name;
  std::string statement;
};

std::vector<Index> resting_indexes(SqliteConnection& connection) {
  std::vector<Index> found;
  sql::Statement query = connection.use(queries::list_resting_indexes);
  while (query.next()) {
    sql::Columns c = query.columns();
    Index& index = found.emplace_back();
    index.name = c.string();
    index.statement = c.string();
  }
  return found;
}

void in_one_transaction(SqliteConnection& connection, const auto& work) {
  connection.begin_write();
  try {
    work();
  } catch (...) {
    connection.rollback();
    throw;
  }
  connection.commit();
}

}  // namespace

void rest_indexes(SqliteConnection& connection) {
  in_one_transaction(connection, [&] {
    connection.execute(
        "INSERT INTO index_aside (name, statement) SELECT name, sql FROM sqlite_master "
        "WHERE type = 'index' AND tbl_name IN ('deal', 'activity') AND sql LIKE 'CREATE INDEX %'");
    for (const Index& index : resting_indexes(connection)) {
      connection.execute(fmt::format("DROP INDEX IF EXISTS \"{}\"", index.name).c_str());
    }
  });
}

void wake_indexes(SqliteConnection& connection) {
  const auto resting = resting_indexes(connection);
  if (resting.empty()) return;
  in_one_transaction(connection, [&] {
    for (const Index& index : resting) connection.execute(index.statement.c_str());
    connection.use(queries::delete_resting_indexes).run();
  });
}

}  // namespace salespact::store
