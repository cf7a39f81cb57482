#pragma once

#include "domain/org/organisation.hpp"

#include <optional>
#include <string>

namespace salespact {

using MetricId = Id<struct MetricTag>;

enum class MetricKind { additive, ratio, level };
enum class MetricUnit { money, count, percent, points, hours, days, custom };
enum class MetricDirection { increase, decrease, maintain };
enum class MetricClass { activity, objective, result };
enum class LevelAggregation { last, mean, min, max };
enum class Crediting { owner, revenue_split, overlay, full_each };
enum class MetricState { draft, active, retired };

// DOMAIN 2.2. Values are integers: minor units for money, else scaled by 10^precision.
struct Metric {
  MetricId id;
  std::string key;  // snake_case, unique in the workspace
  std::string name;
  MetricKind kind = MetricKind::additive;
  MetricUnit unit = MetricUnit::count;
  int precision = 0;  // 0..6; money: the currency decides
  MetricDirection direction = MetricDirection::increase;
  MetricClass metric_class = MetricClass::result;
  // Ratio only: keys of two additive metrics; a percent ratio is 100 * N / D.
  std::string numerator;
  std::string denominator;
  // Additive and level: where its numbers come from (domain/metric/record_rule.hpp); empty for a ratio.
  std::string rule;
  Crediting crediting = Crediting::owner;
  LevelAggregation level_aggregation = LevelAggregation::last;
  std::optional<std::int64_t> lower_bound;  // scaled by precision
  std::optional<std::int64_t> upper_bound;
  int freshness_days = 7;
  int minutes_per_unit = 0;  // activity: for workload; 0 = unknown
  MetricState state = MetricState::active;
  std::int64_t revision = 1;
};

}  // namespace salespact
