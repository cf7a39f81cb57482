#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>

namespace salespact::crypto {

// Lets at most `at_once` callers through, keeps at most `waiting` more for at most `patience`, and turns everybody else
// away at once (TRUST A2). Who is inside or waits blocks a worker thread, so both together stay below the
// size of that pool (four by default): signing in never keeps the others from working.
class HashGate {
 public:
  struct Limits {
    std::size_t at_once = 2;
    std::size_t waiting = 1;
    std::chrono::milliseconds patience{2000};
  };

  class Pass {
   public:
    explicit Pass(HashGate& gate) : gate_(&gate) {}
    Pass(Pass&& other) noexcept : gate_(other.gate_) { other.gate_ = nullptr; }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;
    Pass& operator=(Pass&&) = delete;
    ~Pass() {
      if (gate_ != nullptr) gate_->leave();
    }

   private:
    HashGate* gate_;
  };

  explicit HashGate(Limits limits) : limits_(limits) {}

  [[nodiscard]] std::optional<Pass> enter();

 private:
  void leave();

  Limits limits_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t inside_ = 0;
  std::size_t waiting_ = 0;
};

}  // namespace salespact::crypto
