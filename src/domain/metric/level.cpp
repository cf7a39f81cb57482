#include "domain/metric/level.hpp"

#include <algorithm>

namespace salespact {

std::optional<Rational> level_of(std::span<const Reading> readings, LevelAggregation aggregation,
                                 const DateRange& range) {
  const auto end = std::ranges::upper_bound(readings, range.end, {}, &Reading::day);
  if (aggregation == LevelAggregation::last) {
    if (end == readings.begin()) return std::nullopt;
    return Rational(std::prev(end)->amount);
  }
  const auto start = std::ranges::lower_bound(readings.begin(), end, range.start, {}, &Reading::day);
  if (start == end) return std::nullopt;
  const std::span inside(start, end);
  switch (aggregation) {
    case LevelAggregation::min: return Rational(std::ranges::min(inside, {}, &Reading::amount).amount);
    case LevelAggregation::max: return Rational(std::ranges::max(inside, {}, &Reading::amount).amount);
    case LevelAggregation::mean:
    case LevelAggregation::last: break;
  }
  Int128 sum = 0;
  for (const Reading& reading : inside) sum = checked_add<Int128>(sum, reading.amount);
  return Rational::of(sum, static_cast<Int128>(inside.size()));
}

void append_level_flows(const Owner& owner, std::optional<Currency> currency, std::span<const Reading> readings,
                        std::vector<Fact>& out) {
  std::int64_t level = 0;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i + 1 < readings.size() && readings[i + 1].day == readings[i].day) continue;  // replaced on the same day
    const std::int64_t flow = checked_sub(readings[i].amount, level);
    level = readings[i].amount;
    if (flow != 0) out.push_back({owner, readings[i].day, flow, 0, currency, true});
  }
}

bool level_adds_up(MetricUnit unit) {
  switch (unit) {
    case MetricUnit::money:
    case MetricUnit::count:
    case MetricUnit::custom: return true;
    case MetricUnit::percent:
    case MetricUnit::points:
    case MetricUnit::hours:
    case MetricUnit::days: return false;
  }
  return false;
}

}  // namespace salespact
