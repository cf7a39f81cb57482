#include "app/report/figures.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/rational_text.hpp"
#include "domain/metric/metric_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

int scale_of_goal(const CompiledGoal& goal) { return scale_of(goal.metric->metric, goal.goal.currency); }

template <class Value, class Write>
std::optional<std::string> if_any(const std::optional<Value>& value, const Write& write) {
  if (!value) return std::nullopt;
  return write(*value);
}

}  // namespace

std::string fraction_text(const Rational& fraction) { return to_decimal_text(fraction, 6); }

std::optional<std::string> fraction_text(const std::optional<Rational>& fraction) {
  return if_any(fraction, [](const Rational& known) { return fraction_text(known); });
}

std::string calculated_text(const CompiledGoal& goal, const Rational& value) {
  const int scale = scale_of_goal(goal);
  const int decimals = goal.metric->metric.unit == MetricUnit::money ? scale : std::max(scale, 2);
  if (decimals == scale) return rounded_scaled_text(value, scale);
  return to_decimal_text(value / Rational(power_of_ten_int64(scale)), decimals);
}

std::optional<std::string> calculated_text(const CompiledGoal& goal, const std::optional<Rational>& value) {
  return if_any(value, [&](const Rational& known) { return calculated_text(goal, known); });
}

std::string stored_text(const CompiledGoal& goal, std::int64_t value) {
  return scaled_to_text(value, scale_of_goal(goal));
}

std::optional<std::string> stored_text(const CompiledGoal& goal, const std::optional<std::int64_t>& value) {
  return if_any(value, [&](std::int64_t known) { return stored_text(goal, known); });
}

std::string actual_text(const CompiledGoal& goal, const Rational& value) {
  return rounded_scaled_text(value, scale_of_goal(goal));
}

std::optional<std::string> actual_text(const CompiledGoal& goal, const std::optional<Rational>& value) {
  return if_any(value, [&](const Rational& known) { return actual_text(goal, known); });
}

std::string days_text(const Rational& days) {
  std::string text = to_decimal_text(days, 2);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

MetricBrief brief_of(const Metric& metric) {
  return {.key = metric.key,
          .name = metric.name,
          .unit = std::string(text_of(metric.unit)),
          .direction = std::string(text_of(metric.direction)),
          .class_ = std::string(text_of(metric.metric_class)),
          .precision = metric.precision};
}

}  // namespace salespact::app
