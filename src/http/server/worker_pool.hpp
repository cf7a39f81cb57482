#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace salespact::http {

// Threads for what may block, behind a queue of bounded length: a full queue says no at once, so that load is shed
// (503) instead of piling up.
class WorkerPool {
 public:
  using Task = std::move_only_function<void()>;  // must not throw

  WorkerPool(std::size_t threads, std::size_t queue_limit);
  ~WorkerPool() { stop(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  [[nodiscard]] bool try_run(Task task);  // false: full, or stopped
  void stop();                            // runs what is queued, then ends the threads
  [[nodiscard]] std::size_t queued() const;

 private:
  void work();

  std::size_t queue_limit_;
  mutable std::mutex mutex_;
  std::condition_variable due_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace salespact::http
