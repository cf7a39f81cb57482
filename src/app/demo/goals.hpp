#pragma once

#include "app/demo/cast.hpp"
#include "domain/goal/goal.hpp"
#include "domain/metric/record.hpp"

#include <span>
#include <vector>

namespace salespact::app::demo {

struct GoalContext {
  Date today;
  const Cast& cast;
  const CalendarRows& calendars;
  std::span<const Metric> metrics;
  std::span<const Deal> deals;
  std::span<const Activity> activities;
};

// Quotas down the whole tree and goals of every scoring. Whatever day it is, some goal is ahead, some on track, at
// risk, off track, reached, too early to say, and some has no data. Ordered by id.
[[nodiscard]] std::vector<Goal> make_goals(const GoalContext& context, IdSource& ids);

}  // namespace salespact::app::demo
