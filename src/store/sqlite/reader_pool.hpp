#pragma once

#include "store/sqlite/sqlite_connection.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace salespact::store {

// Connections that only read, opened when first needed. Each use is one snapshot.
class ReaderPool {
 public:
  ReaderPool(std::filesystem::path file, std::size_t most, std::chrono::milliseconds statement_budget);

  // Throws StoreUnavailable when all are busy for too long.
  void run(const std::function<void(SqliteConnection&)>& job);

 private:
  std::unique_ptr<SqliteConnection> take();
  void give_back(std::unique_ptr<SqliteConnection> connection);

  std::filesystem::path file_;
  std::size_t most_;
  std::chrono::milliseconds budget_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t taken_ = 0;
  std::vector<std::unique_ptr<SqliteConnection>> idle_;
};

}  // namespace salespact::store
