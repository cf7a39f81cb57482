#pragma once

#include "base/date.hpp"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace salespact::app {

// How often passwords may be tried from one address and in all, whatever the account (TRUST A6). Kept in memory: a
// restart forgives. Safe from any thread.
class SignInThrottle {
 public:
  struct Limits {
    int address_burst = 20;         // tries at once
    int address_seconds_a_try = 6;  // then one each
    int global_burst = 100;
    int global_milliseconds_a_try = 100;
    std::size_t most_addresses = 50'000;  // remembered; beyond, only the global limit holds
  };

  SignInThrottle() : SignInThrottle(Limits{}) {}
  explicit SignInThrottle(Limits limits);

  // Takes one try. Refused: seconds to wait, at least 1.
  [[nodiscard]] std::optional<int> take(std::string_view address, Instant now);
  // The try does not count: the password was right, or nobody looked at it.
  void give_back(std::string_view address, Instant now);

 private:
  // Allowance in microseconds of refill: a try costs `cost`, time adds up to `full`.
  struct Bucket {
    std::int64_t filled = 0;
    Instant at;
  };
  struct Rate {
    std::int64_t cost = 0;
    std::int64_t full = 0;
  };
  static void refill(Bucket& bucket, const Rate& rate, Instant now);
  static std::int64_t missing(const Bucket& bucket, const Rate& rate);
  Bucket* bucket_of(const std::string& group, Instant now);
  void forget_idle(Instant now);

  Rate address_rate_;
  Rate global_rate_;
  std::size_t most_addresses_;
  std::mutex mutex_;
  Bucket global_;
  Instant last_sweep_;
  std::unordered_map<std::string, Bucket> addresses_;
};

// The addresses that count as one: an IPv4 address (also one inside IPv6), the first 64 bits of an IPv6 address. Text
// that is no address counts for itself.
[[nodiscard]] std::string address_group(std::string_view address);

}  // namespace salespact::app
