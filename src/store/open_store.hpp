#pragma once

#include "app/ports/store.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace salespact::store {

// What an examination of the store says about one subject.
struct Finding {
  std::string subject;  // "integrity", "schema", "audit chain"
  bool good = true;
  std::string text;
};

// A store that outlives the process.
class DurableStore : public app::Store {
 public:
  [[nodiscard]] virtual std::int64_t schema_version() = 0;
  [[nodiscard]] virtual std::vector<Finding> examine() = 0;
  // Writes a compact, checked copy to a file that does not exist yet. SQLite only; PostgreSQL has tools of its own and
  // says so (StoreFault).
  virtual void backup_to(const std::filesystem::path& file) = 0;
};

struct SqliteOptions {
  bool create = false;                            // make file and schema where there are none
  std::string purpose = "salespact";              // what a second process is told: "salespact serve"
  std::chrono::milliseconds statement_budget{0};  // of a read, but not of streams; 0: none
  std::size_t readers = 4;
};

// One process a data directory: throws StoreUnavailable, naming the process that has it, when `file`'s directory is in
// use; StoreFault when the file can't be opened or is of a newer version.
[[nodiscard]] std::unique_ptr<DurableStore> open_sqlite(const std::filesystem::path& file,
                                                        const SqliteOptions& options = {});

// The same copy of a file that any process may have in use meanwhile: reads through a connection of its own, which
// never writes to it or copies the log back. Throws StoreFault when `target` exists or the copy is not sound.
void backup_sqlite(const std::filesystem::path& file, const std::filesystem::path& target);

// Examines a copy of the file `backup` without changing it: damage, schema version, audit chain.
[[nodiscard]] std::vector<Finding> examine_backup(const std::filesystem::path& backup);

// Puts a checked backup in the place of `file`, whose store must be closed; the file there before is kept beside it
// as <file>.before-restore. Every session is revoked (TRUST B9). Throws StoreFault, changing nothing, when the backup
// is not sound.
void restore_sqlite(const std::filesystem::path& backup, const std::filesystem::path& file, Instant at);

// Keeps everything in memory; for tests and throw-away workspaces.
[[nodiscard]] std::unique_ptr<app::Store> make_memory_store();

}  // namespace salespact::store
