#include "domain/attainment/weight_calendar.hpp"

#include "base/checked.hpp"

namespace salespact::attainment {

WeightCalendar::WeightCalendar(Date first, std::span<const std::int64_t> weights) : first_(first), prefix_{0} {
  prefix_.reserve(weights.size() + 1);
  for (const std::int64_t weight : weights) {
    check(weight >= 0, "a day's weight is not negative");
    prefix_.push_back(checked_add(prefix_.back(), weight));
  }
}

}  // namespace salespact::attainment
