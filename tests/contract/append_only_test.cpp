#include "contract/engines.hpp"
#include "contract/sqlite_file.hpp"
#include "store/postgres/pg_connection.hpp"

#include <fmt/format.h>

#include <array>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

// What pacts and their proof stand on: nobody changes it through the database either (TRUST K5).
constexpr std::array pact_tables{"sales_pact_text", "sales_pact_signature",  "sales_pact_event",  "sales_pact_reading",
                                 "standard_report", "ladder_decision",       "promise_word",      "team_pact_text",
                                 "team_pact_event", "team_pact_signature",   "team_pact_reading", "team_pact_mark",
                                 "checkpoint",      "team_pact_learning",    "broken_glass",      "notice",
                                 "notice_read",     "pact_template_version", "journal_entry",     "journal_word"};

// A connection past the program, with no rule on but the triggers.
class SqliteHand {
 public:
  explicit SqliteHand(const fs::path& file) {
    REQUIRE(sqlite3_open(file.c_str(), &handle_) == SQLITE_OK);
    REQUIRE(run("PRAGMA ignore_check_constraints = 1") == "");
  }
  ~SqliteHand() { sqlite3_close(handle_); }
  SqliteHand(const SqliteHand&) = delete;
  SqliteHand& operator=(const SqliteHand&) = delete;

  // "" or what the database said against it.
  std::string run(const std::string& statement) {
    char* said = nullptr;
    const int code = sqlite3_exec(handle_, statement.c_str(), nullptr, nullptr, &said);
    std::string message = code == SQLITE_OK ? "" : said;
    sqlite3_free(said);
    return message;
  }
  // Some row: a 1 for each number, an x for each text.
  std::string add_row(const std::string& table) {
    std::string values;
    const auto take = [](void* out, int, char** column, char**) {
      const std::string_view type = column[0];
      auto& list = *static_cast<std::string*>(out);
      list += list.empty() ? "" : ", ";
      list += type == "TEXT" ? "'x'" : type == "BLOB" ? "x'00'" : "1";
      return 0;
    };
    const std::string columns = fmt::format("SELECT type FROM pragma_table_info('{}')", table);
    REQUIRE(sqlite3_exec(handle_, columns.c_str(), take, &values, nullptr) == SQLITE_OK);
    return run(fmt::format("INSERT INTO {} VALUES ({})", table, values));
  }

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace

TEST_CASE("K5 SQLite refuses to change or delete what was signed, said or read under a pact") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  open(file, true)->create(some_workspace());
  SqliteHand hand(file);
  for (const std::string table : pact_tables) {
    CAPTURE(table);
    REQUIRE(hand.add_row(table) == "");
    CHECK(hand.run(fmt::format("UPDATE {} SET workspace_id = 2", table)) == table + " is append-only");
    CHECK(hand.run(fmt::format("DELETE FROM {}", table)) == table + " is append-only");
  }
}

TEST_CASE("K5 PostgreSQL refuses to change, delete or empty what was signed, said or read under a pact") {
  const std::string url = PostgresServer::shared().url("appending");
  store::open_postgres(url)->create(some_workspace());
  for (const std::string table : pact_tables) {
    CAPTURE(table);
    for (const char* change : {"UPDATE {} SET workspace_id = 2", "DELETE FROM {}", "TRUNCATE {} CASCADE"}) {
      CAPTURE(change);
      store::PgConnection connection(url, std::chrono::milliseconds{0});
      CHECK_THROWS(connection.command(fmt::format(fmt::runtime(change), table)));
    }
  }
}
