#pragma once

#include "base/date.hpp"

#include <cstdint>

namespace salespact {

// An id carries the millisecond that it was made in: 43 bits since 2020-01-01, then 20 that tell apart what was made
// in the same one.
inline constexpr std::int64_t id_epoch_milliseconds = 1'577'836'800'000;  // 2020-01-01T00:00:00Z
inline constexpr unsigned id_counter_bits = 20;

[[nodiscard]] constexpr Instant time_of_id(std::int64_t id) {
  constexpr std::int64_t microseconds = 1000;
  return {((id >> id_counter_bits) + id_epoch_milliseconds) * microseconds};
}

}  // namespace salespact
