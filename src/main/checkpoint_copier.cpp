#include "main/checkpoint_copier.hpp"

#include <chrono>
#include <exception>

namespace salespact {
namespace {

constexpr std::chrono::seconds between_looks{5};
constexpr int looks_between_words = 120;

}  // namespace

CheckpointCopier::CheckpointCopier(app::CheckpointCopies copies, Tell tell)
    : copies_(copies), tell_(std::move(tell)), thread_([this] { run(); }) {}

CheckpointCopier::~CheckpointCopier() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_due_.notify_all();
  thread_.join();
}

void CheckpointCopier::run() {
  std::unique_lock lock(mutex_);
  do {
    lock.unlock();
    copy();
    lock.lock();
  } while (!stop_due_.wait_for(lock, between_looks, [&] { return stopping_; }));
  copy();
}

void CheckpointCopier::copy() noexcept {
  std::string fault;
  std::int64_t copied = 0;
  try {
    copied = copies_.follow();
  } catch (const std::exception& thrown) {
    fault = thrown.what();
  }
  try {
    if (fault.empty() && !fault_.empty()) tell_.mended(copied);
    const bool due = fault != fault_ || ++looks_untold_ >= looks_between_words;
    if (!fault.empty() && due) {
      tell_.fault(fault);
      looks_untold_ = 0;
    }
    fault_ = fault;
  } catch (const std::exception&) {  // the log itself is out of memory
  }
}

}  // namespace salespact
