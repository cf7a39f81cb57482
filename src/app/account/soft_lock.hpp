#pragma once

#include "app/account/account_ports.hpp"

namespace salespact::app {

// How long no password is looked at after the n-th wrong one in a row (TRUST A6): the lock is soft, it always opens
// again by itself.
[[nodiscard]] constexpr std::int64_t pause_after(int failed_attempts) {
  if (failed_attempts <= 0) return 0;
  if (failed_attempts >= 100) return one_day;
  switch (failed_attempts) {
    case 1: return 1 * one_second;
    case 2: return 3 * one_second;
    case 3: return 5 * one_second;
    default: return 10 * one_second;
  }
}

inline void count_failure(Credential& credential, Instant now) {
  if (credential.failed_attempts < 1'000'000) ++credential.failed_attempts;
  credential.locked_until = after(now, pause_after(credential.failed_attempts));
}

inline void forgive(Credential& credential) {
  credential.failed_attempts = 0;
  credential.locked_until = {};
}

}  // namespace salespact::app
