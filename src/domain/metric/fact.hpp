#pragma once

#include "domain/metric/record.hpp"

#include <optional>

namespace salespact {

// What a rule makes of one record for one owner: the unit of all sums.
struct Fact {
  Owner owner;                       // a unit: house account, a fact without a person (E33)
  Date day;                          // decides the period, and the unit of a person
  std::int64_t amount = 0;           // minor units, days, or the scale of the metric
  std::int64_t count = 0;            // a split record counts once, on the line of its owner
  std::optional<Currency> currency;  // of money amounts
  bool rolls_up = true;              // false: counts for the person alone, never in units (overlay, R-DUP)
  friend bool operator==(const Fact&, const Fact&) = default;
};

}  // namespace salespact
