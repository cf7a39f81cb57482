#pragma once

#include "contract/sqlite_file.hpp"
#include "store/postgres/pg_connection.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

// A store by itself, which is examined as a whole, and somebody who gets at its rows past the program and its triggers.
namespace salespact::contract {

struct DamagedSqlite {
  TemporaryDirectory directory;
  fs::path file = directory.path() / "salespact.db";
  std::unique_ptr<store::DurableStore> owned = open(file, true);

  app::Store& store() { return *owned; }
  std::vector<store::Finding> examine() { return owned->examine(); }
  // Statements that no trigger sees, and others.
  void damage(const std::string& statements) {
    const std::string triggers =
        text_of("SELECT group_concat(sql || ';', '') FROM sqlite_master WHERE type = 'trigger'");
    run(text_of("SELECT group_concat('DROP TRIGGER ' || name || ';', '') FROM sqlite_master WHERE type = 'trigger'"));
    run(statements);
    run(triggers);
  }
  void run(const std::string& statements) { tamper(file, statements.c_str()); }

  static constexpr const char* disarm = "DROP TRIGGER ladder_decision_no_update";
  static constexpr const char* disarmed = "triggers: ladder_decision.ladder_decision_no_update is missing";
  static constexpr const char* weaken =
      "DROP TRIGGER ladder_decision_no_update; CREATE TRIGGER ladder_decision_no_update BEFORE UPDATE ON "
      "ladder_decision WHEN OLD.number > 9 BEGIN SELECT RAISE(ABORT, 'ladder_decision is append-only'); END";
  static constexpr const char* weakened = "triggers: ladder_decision.ladder_decision_no_update is off, or another";

 private:
  [[nodiscard]] std::string text_of(const char* query) const {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
    std::string found;
    const auto take = [](void* out, int, char** column, char**) {
      *static_cast<std::string*>(out) = column[0];
      return 0;
    };
    CHECK(sqlite3_exec(handle, query, take, &found, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
    return found;
  }
};

struct DamagedPostgres {
  std::string url = PostgresServer::shared().url(fmt::format("damaged{}", next_id()));
  std::unique_ptr<store::DurableStore> owned = store::open_postgres(url);

  app::Store& store() { return *owned; }
  std::vector<store::Finding> examine() { return owned->examine(); }
  void damage(const std::string& statements) { run("SET session_replication_role = replica; " + statements); }
  void run(const std::string& statements) {
    store::PgConnection connection(url, std::chrono::milliseconds{0});
    connection.command(statements);
  }

  static constexpr const char* disarm = "DROP TRIGGER ladder_decision_append_only ON ladder_decision";
  static constexpr const char* disarmed = "triggers: ladder_decision.ladder_decision_append_only is missing";
  static constexpr const char* weaken = "ALTER TABLE ladder_decision DISABLE TRIGGER ladder_decision_append_only";
  static constexpr const char* weakened = "triggers: ladder_decision.ladder_decision_append_only is off, or another";
};

#define ON_EVERY_DAMAGED_STORE salespact::contract::DamagedSqlite, salespact::contract::DamagedPostgres

// What the store says of itself while `change` is made to `table`; the rows are as before afterwards.
template <class Damaged>
std::string fault_after(Damaged& damaged, const std::string& table, const std::string& change) {
  damaged.damage(fmt::format("CREATE TABLE aside AS SELECT * FROM {}; {}", table, change));
  std::string fault = fault_in(damaged.examine());
  damaged.damage(fmt::format("DELETE FROM {0}; INSERT INTO {0} SELECT * FROM aside; DROP TABLE aside", table));
  CHECK(fault_in(damaged.examine()) == "");
  return fault;
}

inline bool has(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return true;
  MESSAGE(text);
  return false;
}

}  // namespace salespact::contract
