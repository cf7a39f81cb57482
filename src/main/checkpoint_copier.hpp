#pragma once

#include "app/proof/copy_checkpoints.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace salespact {

// Has every checkpoint copied to another place, in a thread of its own: a share that hangs keeps nobody waiting. What
// can't be copied is tried again at each look; it is told when it begins, and every ten minutes.
class CheckpointCopier {
 public:
  struct Tell {
    std::function<void(const std::string& fault)> fault;
    std::function<void(std::int64_t copied)> mended;  // how many were waiting for it
  };
  CheckpointCopier(app::CheckpointCopies copies, Tell tell);
  ~CheckpointCopier();
  CheckpointCopier(const CheckpointCopier&) = delete;
  CheckpointCopier& operator=(const CheckpointCopier&) = delete;

 private:
  void run();
  void copy() noexcept;

  app::CheckpointCopies copies_;
  Tell tell_;
  std::string fault_;  // of the last look
  int looks_untold_ = 0;
  std::mutex mutex_;
  std::condition_variable stop_due_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace salespact
