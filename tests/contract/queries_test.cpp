#include "contract/engines.hpp"
#include "store/postgres/pg_connection.hpp"
#include "store/sql/migrate.hpp"
#include "store/sqlite/sqlite_connection.hpp"
#include "support/source_directory.hpp"

#include <fstream>
#include <regex>
#include <sstream>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

std::string text_of_file(const std::filesystem::path& path) {
  std::stringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

std::string all_migrations(bool postgres_only) {
  std::string out;
  for (const auto& file : std::filesystem::directory_iterator(test::source_directory() / "db/migrations")) {
    const std::string name = file.path().filename().string();
    if (!postgres_only && name.ends_with(".pg.sql")) continue;
    out += text_of_file(file.path());
  }
  return out;
}

}  // namespace

TEST_CASE("every query prepares on both engines") {
  SqliteEngine sqlite;
  sqlite.owned.reset();
  store::SqliteConnection embedded(sqlite.directory.path() / "salespact.db",
                                   {.duty = store::SqliteConnection::Duty::write});
  PostgresEngine::shared();
  store::PgConnection server(PostgresServer::shared().url("contract"), std::chrono::milliseconds(0));
  CHECK(store::sql::every_query().size() > 100);
  for (const auto* query : store::sql::every_query()) {
    CAPTURE(query->name());
    CHECK_NOTHROW(static_cast<void>(embedded.use(*query)));
    CHECK_NOTHROW(static_cast<void>(server.use(*query)));
  }
}

TEST_CASE("every query of a repository is bound to its workspace") {
  const std::set<std::string_view> of_no_workspace{"list_workspaces",      "list_migrations",
                                                   "insert_migration",     "revoke_every_session",
                                                   "list_resting_indexes", "delete_resting_indexes"};
  for (const auto* query : store::sql::every_query()) {
    if (of_no_workspace.contains(query->name())) continue;
    CAPTURE(query->name());
    const auto& names = query->parameters();
    CHECK(std::find(names.begin(), names.end(), "workspace_id") != names.end());
    CHECK(query->text().find('*') == query->text().find("COUNT(*)") + (query->text().contains("COUNT(*)") ? 6 : 0));
  }
}

TEST_CASE("the workspace leads every key, every index and every reference") {
  const std::string schema = all_migrations(false);
  const std::regex key(R"((PRIMARY KEY|UNIQUE|FOREIGN KEY|ON [a-z_]+)\s*\(([a-z_]+))");
  int keys = 0;
  for (std::sregex_iterator it(schema.begin(), schema.end(), key); it != std::sregex_iterator(); ++it) {
    CAPTURE(it->str());
    CHECK((*it)[2] == "workspace_id");
    ++keys;
  }
  CHECK(keys > 60);
}

TEST_CASE("a migration is written for both engines: types are translated as whole words") {
  using store::sql::translated_for_sqlite;
  CHECK(translated_for_sqlite("a BIGINT, BIGINTS TEXT, b BYTEA, c BOOLEAN") ==
        "a INTEGER, BIGINTS TEXT, b BLOB, c INTEGER");
  CHECK(translated_for_sqlite(") /*sqlite STRICT, WITHOUT ROWID*/;") == ") STRICT, WITHOUT ROWID;");
  CHECK(translated_for_sqlite("/* a note */ x") == "/* a note */ x");
}
