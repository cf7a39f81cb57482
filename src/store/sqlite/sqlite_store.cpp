#include "store/sqlite/sqlite_store.hpp"

#include "store/sql/migrate.hpp"
#include "store/sql_transaction.hpp"
#include "store/sqlite/resting_indexes.hpp"
#include "store/sqlite/sqlite_files.hpp"

namespace salespact::store {

SqliteStore::SqliteStore(const std::filesystem::path& file, const SqliteOptions& options)
    : lock_(directory_of(file), options.purpose),
      writer_(private_file(file, options.create), options.create),
      readers_(file, options.readers, options.statement_budget) {
  writer_.run_alone([](SqliteConnection& connection) {
    sql::migrate(connection);
    wake_indexes(connection);
  });
}

std::vector<Workspace> SqliteStore::workspaces() {
  std::vector<Workspace> found;
  readers_.run([&found](SqliteConnection& connection) { found = list_workspaces(connection); });
  return found;
}

void SqliteStore::create(const Workspace& workspace) {
  writer_.run([&workspace](SqliteConnection& connection) { insert_workspace(connection, workspace); });
}

void SqliteStore::read(WorkspaceId workspace, const app::Work& work) {
  readers_.run([&](SqliteConnection& connection) { run_work(connection, workspace, work); });
}

void SqliteStore::write(WorkspaceId workspace, const app::Work& work) {
  writer_.run([&](SqliteConnection& connection) { run_work(connection, workspace, work); });
}

void SqliteStore::begin_load() {
  writer_.run_alone([](SqliteConnection& connection) { rest_indexes(connection); });
}

void SqliteStore::end_load() {
  writer_.run_alone([](SqliteConnection& connection) { wake_indexes(connection); });
}

std::int64_t SqliteStore::schema_version() {
  std::int64_t version = 0;
  readers_.run([&version](SqliteConnection& connection) { version = sql::schema_version(connection); });
  return version;
}

std::vector<Finding> SqliteStore::examine() {
  std::vector<Finding> findings;
  readers_.run([&findings](SqliteConnection& connection) { findings = examine_connection(connection); });
  return findings;
}

void SqliteStore::backup_to(const std::filesystem::path& file) {
  writer_.run_alone([&file](SqliteConnection& connection) { vacuum_into(connection, file); });
}

std::unique_ptr<DurableStore> open_sqlite(const std::filesystem::path& file, const SqliteOptions& options) {
  return std::make_unique<SqliteStore>(file, options);
}

}  // namespace salespact::store
