#include "main/checkpoint_clock.hpp"

#include <chrono>
#include <exception>

namespace salespact {
namespace {

constexpr std::chrono::seconds between_looks{5};
constexpr std::int64_t microseconds_a_second = 1'000'000;

}  // namespace

CheckpointClock::CheckpointClock(app::CheckpointKeeper& keeper, const app::Clock& clock,
                                 std::function<void(const std::string& fault)> fail)
    : keeper_(keeper), clock_(clock), fail_(std::move(fail)), thread_([this] { run(); }) {}

CheckpointClock::~CheckpointClock() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_due_.notify_all();
  thread_.join();
}

void CheckpointClock::run() {
  std::unique_lock lock(mutex_);
  do {
    make_if_due((clock_.now().microseconds - last_.microseconds) / microseconds_a_second);
  } while (!stop_due_.wait_for(lock, between_looks, [&] { return stopping_; }));
  make_if_due(app::seconds_without_checkpoint);
}

void CheckpointClock::make_if_due(std::int64_t seconds_since) noexcept {
  try {
    const std::int64_t waiting = keeper_.waiting();
    if (waiting > 0 && !app::is_checkpoint_due(waiting, seconds_since)) return;
    if (waiting > 0) static_cast<void>(keeper_.make(clock_.now()));
    last_ = clock_.now();
  } catch (const std::exception& fault) {
    fail_(fault.what());
  }
}

}  // namespace salespact
