#pragma once

#include "base/decimal.hpp"
#include "domain/metric/metric.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// Decimals of a metric's values: the currency's for money, else the metric's own precision.
[[nodiscard]] inline int scale_of(const Metric& metric, const std::optional<Currency>& currency) {
  return metric.unit == MetricUnit::money && currency ? currency->decimals() : metric.precision;
}

// What rounding changed: kept minus given, exact; zero when nothing was lost.
[[nodiscard]] inline Decimal rounding_of(const Decimal& given, std::int64_t kept, int scale) {
  if (given.scale <= scale) return {};
  return {checked_sub(checked_mul(kept, power_of_ten_int64(given.scale - scale)), given.scaled), given.scale};
}

[[nodiscard]] inline bool takes_measurements(const Metric& metric) {
  return metric.kind != MetricKind::ratio && metric.rule.starts_with("measurements");
}

// "deals", "activities" or "two other metrics", for messages.
[[nodiscard]] inline std::string origin_of(const Metric& metric) {
  if (metric.kind == MetricKind::ratio) return metric.numerator + " and " + metric.denominator;
  return metric.rule.substr(0, metric.rule.find_first_of(" :"));
}

}  // namespace salespact::app
