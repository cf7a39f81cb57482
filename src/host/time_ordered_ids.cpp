#include "host/time_ordered_ids.hpp"

#include "base/check.hpp"
#include "base/id_time.hpp"

#include <sodium.h>

namespace salespact::host {
namespace {

constexpr std::int64_t last_millisecond = (std::int64_t{1} << (63U - id_counter_bits)) - 1;

}  // namespace

std::int64_t TimeOrderedIds::next() {
  const std::int64_t milliseconds = clock_.now().microseconds / 1000 - id_epoch_milliseconds;
  check(milliseconds > 0 && milliseconds < last_millisecond, "the clock shows a year from 2020 to 2298");
  const std::lock_guard lock(mutex_);
  if (milliseconds > last_ >> id_counter_bits) {
    // Half of the room stays free for counting within the millisecond.
    last_ = (milliseconds << id_counter_bits) | randombytes_uniform(1U << (id_counter_bits - 1));
  } else {
    ++last_;
  }
  return last_;
}

}  // namespace salespact::host
