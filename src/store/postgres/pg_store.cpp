#include "store/examine.hpp"
#include "store/examine_triggers.hpp"
#include "store/open_postgres.hpp"
#include "store/postgres/pg_grants.hpp"
#include "store/postgres/pg_pool.hpp"
#include "store/sql/migrate.hpp"
#include "store/sql_transaction.hpp"

#include <fmt/format.h>

#include <random>
#include <sstream>
#include <thread>

namespace salespact::store {
namespace {

constexpr int most_attempts = 6;
constexpr const char* change_channel = "salespact_changes";

// Jitter keeps two that met from meeting again. Not a secret.
void pause_before(int attempt) {
  thread_local std::minstd_rand random(std::random_device{}());
  std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(1, 10 << attempt)(random)));
}

// One line each: table.name, then what it does.
constexpr const char* every_trigger =
    "SELECT string_agg(c.relname || '.' || t.tgname || ' ' || t.tgtype || ' ' || t.tgenabled::text || ' ' || "
    "encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex'), E'\\n') "
    "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid "
    "WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace";

Triggers triggers_in(PgConnection& connection) {
  Triggers found;
  std::istringstream lines(connection.first_text(every_trigger));
  for (std::string name, does; lines >> name && std::getline(lines >> std::ws, does);) found[name] = does;
  return found;
}

// A role that may not make tables finds the schema complete, or nothing is done.
void require_schema(PgConnection& connection) {
  if (connection.first_text("SELECT has_schema_privilege(current_schema(), 'CREATE')") == "t") return;
  const bool made = connection.first_text("SELECT to_regclass('schema_migration') IS NOT NULL") == "t";
  const std::int64_t version = made ? sql::schema_version(connection) : 0;
  if (version >= sql::newest_schema_version()) return;
  throw app::StoreFault(
      fmt::format("the database has schema {}, this salespact needs {}, and its role may not make tables: run "
                  "`salespact grant ROLE --database URL` as the owner first",
                  version, sql::newest_schema_version()));
}

class PostgresStore final : public DurableStore {
 public:
  PostgresStore(const std::string& url, const PostgresOptions& options)
      : pool_(url, options.connections, options.statement_budget) {
    PgPool::Lease connection(pool_);
    // One process at a time makes the schema; the lock ends with the connection at the latest.
    connection->command("SELECT pg_advisory_lock(7881706121)");
    try {
      require_schema(*connection);
      sql::migrate(*connection);
    } catch (...) {
      connection->rollback();
      PQclear(PQexec(connection->handle(), "SELECT pg_advisory_unlock(7881706121)"));
      throw;
    }
    connection->command("SELECT pg_advisory_unlock(7881706121)");
  }

  std::vector<Workspace> workspaces() override {
    std::vector<Workspace> found;
    reading([&found](PgConnection& connection) { found = list_workspaces(connection); });
    return found;
  }

  void create(const Workspace& workspace) override {
    writing([&workspace](PgConnection& connection) { insert_workspace(connection, workspace); });
  }

  void read(WorkspaceId workspace, const app::Work& work) override {
    reading([&](PgConnection& connection) { run_work(connection, workspace, work); });
  }

  void write(WorkspaceId workspace, const app::Work& work) override {
    writing([&](PgConnection& connection) {
      lock_workspace(connection, workspace);
      if (run_work(connection, workspace, work)) connection.notify(change_channel, workspace.text());
    });
  }

  [[nodiscard]] std::int64_t schema_version() override {
    std::int64_t version = 0;
    reading([&version](PgConnection& connection) { version = sql::schema_version(connection); });
    return version;
  }

  [[nodiscard]] std::vector<Finding> examine() override {
    std::vector<Finding> findings;
    reading([&findings](PgConnection& connection) {
      findings = examine_rows(connection);
      findings.push_back(role_finding(rights_of_role(connection)));
      findings.push_back(trigger_finding(triggers_made(connection), triggers_in(connection)));
    });
    return findings;
  }

  void backup_to(const std::filesystem::path& /*file*/) override {
    throw app::StoreFault("PostgreSQL is backed up with pg_basebackup or pg_dump; see docs/operations.md");
  }

 private:
  template <class Job>
  void reading(const Job& job) {
    PgPool::Lease connection(pool_);
    begin(connection, [&] { connection->begin_read(); });
    try {
      job(*connection);
      connection->commit();
    } catch (...) {
      connection->rollback();
      throw;
    }
  }

  template <class Job>
  void writing(const Job& job) {
    for (int attempt = 1;; ++attempt) {
      PgPool::Lease connection(pool_);
      begin(connection, [&] { connection->begin_write(); });
      try {
        job(*connection);
        connection->commit();
        return;
      } catch (const SerializationConflict&) {
        connection->rollback();
        if (attempt == most_attempts) throw;
      } catch (...) {
        connection->rollback();
        throw;
      }
      pause_before(attempt);
    }
  }

  // A connection may have died while it was idle; nothing was asked of it yet, so another one will do.
  template <class Begin>
  static void begin(PgPool::Lease& connection, const Begin& begin_transaction) {
    try {
      begin_transaction();
    } catch (const app::StoreUnavailable&) {
      if (!connection->lost()) throw;
      connection.renew();
      begin_transaction();
    }
  }

  PgPool pool_;
};

}  // namespace

std::unique_ptr<DurableStore> open_postgres(const std::string& url, const PostgresOptions& options) {
  return std::make_unique<PostgresStore>(url, options);
}

}  // namespace salespact::store
