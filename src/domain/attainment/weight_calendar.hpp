#pragma once

#include "base/date.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace salespact::attainment {

// How much each day counts towards a period's expected value (R-PACE 1, 2): working day, holiday fraction, pause and
// season in one integer a day, in a scale of the caller's choice. Days outside weigh nothing.
class WeightCalendar {
 public:
  // Throws Overflow when the weights don't add up within 64 bits. Weights are 0 or more.
  WeightCalendar(Date first, std::span<const std::int64_t> weights);

  [[nodiscard]] DateRange covers() const { return {first_, first_ + static_cast<std::int32_t>(prefix_.size()) - 2}; }

  // Weight of all days up to and including `day`.
  [[nodiscard]] std::int64_t up_to(Date day) const {
    const std::int32_t days = std::clamp(day - first_ + 1, 0, static_cast<std::int32_t>(prefix_.size()) - 1);
    return prefix_[static_cast<std::size_t>(days)];
  }
  [[nodiscard]] std::int64_t between(const DateRange& range) const {
    return range.end < range.start ? 0 : up_to(range.end) - up_to(range.start - 1);
  }

 private:
  Date first_;
  std::vector<std::int64_t> prefix_;
};

}  // namespace salespact::attainment
