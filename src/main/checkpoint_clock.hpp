#pragma once

#include "app/ports/clock.hpp"
#include "app/proof/checkpoint_keeper.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace salespact {

// Has a checkpoint made when one is due, and a last one when the program stops.
class CheckpointClock {
 public:
  CheckpointClock(app::CheckpointKeeper& keeper, const app::Clock& clock,
                  std::function<void(const std::string& fault)> fail);
  ~CheckpointClock();
  CheckpointClock(const CheckpointClock&) = delete;
  CheckpointClock& operator=(const CheckpointClock&) = delete;

 private:
  void run();
  void make_if_due(std::int64_t seconds_since) noexcept;

  app::CheckpointKeeper& keeper_;
  const app::Clock& clock_;
  std::function<void(const std::string& fault)> fail_;
  Instant last_;  // when the log was last seen to have its checkpoint
  std::mutex mutex_;
  std::condition_variable stop_due_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace salespact
