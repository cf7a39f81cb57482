#pragma once

#include "base/date.hpp"
#include "domain/metric/record_rule.hpp"

#include <span>

namespace salespact {

// The records that a goal is about, beside whose they are (DOMAIN 2.3): those of a product, a segment, a kind of
// customer. Written as the conditions of a metric's rule are: "product = A and dimension.segment != Partner".

// Whether a record could count for both.
[[nodiscard]] bool scopes_overlap(std::span<const Condition> one, std::span<const Condition> other);

// The records and days that a target is about.
struct TargetReach {
  DateRange period;
  std::span<const Condition> scope;
};

// Whether targets of one owner and metric contradict each other (C1, DOMAIN 3.7): they share days and records, and
// neither is a part of the other, as a month is of its quarter and a product of all products.
[[nodiscard]] bool are_two_targets(const TargetReach& one, const TargetReach& other);

}  // namespace salespact
