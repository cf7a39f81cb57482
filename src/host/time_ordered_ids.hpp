#pragma once

#include "app/ports/clock.hpp"
#include "app/ports/id_source.hpp"

#include <mutex>

namespace salespact::host {

// 63 bits: milliseconds since 2020-01-01 (43 bits, until 2298), then 20 bits that start at random in each millisecond
// and count up. Two nodes collide in a millisecond with a chance of one in 500,000, which their keys then refuse.
// Ids only ever grow, also when the clock is set back or a millisecond runs out. Safe from any thread.
class TimeOrderedIds final : public app::IdSource {
 public:
  // `clock` outlives this.
  explicit TimeOrderedIds(const app::Clock& clock) : clock_(clock) {}

  std::int64_t next() override;

 private:
  const app::Clock& clock_;
  std::mutex mutex_;
  std::int64_t last_ = 0;
};

}  // namespace salespact::host
