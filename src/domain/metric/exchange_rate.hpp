#pragma once

#include "base/date.hpp"
#include "base/money.hpp"

namespace salespact {

enum class RateKind { plan, dated };

// One unit of `from` costs rate_millionths / 1,000,000 units of `to`, from valid_from until the next rate of the same
// pair and kind.
struct ExchangeRate {
  Currency from;
  Currency to;
  RateKind kind = RateKind::plan;
  Date valid_from;
  std::int64_t rate_millionths = 1'000'000;  // > 0
};

}  // namespace salespact
