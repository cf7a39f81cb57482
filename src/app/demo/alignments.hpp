#pragma once

#include "app/demo/goals.hpp"
#include "app/demo/strategy.hpp"
#include "domain/goal/goal_alignment.hpp"

#include <vector>

namespace salespact::app::demo {

// What the goals serve: quotas add up from the sellers to the company, activities and rates drive them, the company's
// goals serve its objectives. One goal serves nothing, and one reaches beyond the days of its parent. Ordered by id.
[[nodiscard]] std::vector<GoalAlignment> make_alignments(const GoalContext& context, std::span<const Goal> goals,
                                                         const DemoStrategy& strategy, IdSource& ids);

}  // namespace salespact::app::demo
