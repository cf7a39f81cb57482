#pragma once

#include "store/sqlite/sqlite_connection.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace salespact::store {

// The one thread that writes. Jobs of many threads wait in a queue, first come first served; those that have gathered
// while the disk was busy run in one transaction, each in a savepoint of its own, and are answered after the one sync.
class SqliteWriter {
 public:
  using Job = std::function<void(SqliteConnection&)>;

  SqliteWriter(const std::filesystem::path& file, bool create);
  ~SqliteWriter();  // runs what is queued, then copies the log back and closes the file
  SqliteWriter(const SqliteWriter&) = delete;
  SqliteWriter& operator=(const SqliteWriter&) = delete;

  // Durable when it returns; throws what the job throws, and then nothing of it was written.
  void run(const Job& job);
  // Outside a transaction, between two of them.
  void run_alone(const Job& job);

 private:
  struct Entry {
    const Job* job;
    bool alone;
    bool done = false;
    std::exception_ptr error;
  };

  void enqueue_and_wait(Entry& entry);
  void work();
  void run_batch(const std::vector<Entry*>& batch);
  void run_single(Entry& entry);
  void run_grouped(const std::vector<Entry*>& batch);
  void run_in_savepoint(Entry& entry);

  SqliteConnection connection_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::condition_variable answered_;
  std::deque<Entry*> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace salespact::store
