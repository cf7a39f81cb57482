#pragma once

#include "store/open_store.hpp"
#include "store/sqlite/directory_lock.hpp"
#include "store/sqlite/reader_pool.hpp"
#include "store/sqlite/sqlite_writer.hpp"

namespace salespact::store {

class SqliteStore final : public DurableStore {
 public:
  SqliteStore(const std::filesystem::path& file, const SqliteOptions& options);

  std::vector<Workspace> workspaces() override;
  void create(const Workspace& workspace) override;
  void read(WorkspaceId workspace, const app::Work& work) override;
  void write(WorkspaceId workspace, const app::Work& work) override;
  void begin_load() override;
  void end_load() override;

  [[nodiscard]] std::int64_t schema_version() override;
  [[nodiscard]] std::vector<Finding> examine() override;
  void backup_to(const std::filesystem::path& file) override;

 private:
  // In the order of making; the readers are closed before the writer, which then copies the log back.
  DirectoryLock lock_;
  SqliteWriter writer_;
  ReaderPool readers_;
};

}  // namespace salespact::store
