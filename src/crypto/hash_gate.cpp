#include "crypto/hash_gate.hpp"

namespace salespact::crypto {

std::optional<HashGate::Pass> HashGate::enter() {
  std::unique_lock lock(mutex_);
  if (inside_ >= limits_.at_once) {
    if (waiting_ >= limits_.waiting) return std::nullopt;
    ++waiting_;
    const bool free = freed_.wait_for(lock, limits_.patience, [this] { return inside_ < limits_.at_once; });
    --waiting_;
    if (!free) return std::nullopt;
  }
  ++inside_;
  return std::optional<Pass>(std::in_place, *this);
}

void HashGate::leave() {
  {
    const std::lock_guard lock(mutex_);
    --inside_;
  }
  freed_.notify_one();
}

}  // namespace salespact::crypto
