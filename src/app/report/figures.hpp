#pragma once

#include "app/numbers/goal_sheet.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// How the numbers of a goal are written: exact decimal text, rounded once.

[[nodiscard]] std::string fraction_text(const Rational& fraction);
[[nodiscard]] std::optional<std::string> fraction_text(const std::optional<Rational>& fraction);

// A calculated value of the goal: counts are shown with two decimals, since 1.38 calls a day is not 1.
[[nodiscard]] std::string calculated_text(const CompiledGoal& goal, const Rational& value);
[[nodiscard]] std::optional<std::string> calculated_text(const CompiledGoal& goal,
                                                         const std::optional<Rational>& value);

// A stored value of the goal: a target, a baseline.
[[nodiscard]] std::string stored_text(const CompiledGoal& goal, std::int64_t value);
[[nodiscard]] std::optional<std::string> stored_text(const CompiledGoal& goal,
                                                     const std::optional<std::int64_t>& value);

// An actual, rounded to the metric's precision.
[[nodiscard]] std::string actual_text(const CompiledGoal& goal, const Rational& value);
[[nodiscard]] std::optional<std::string> actual_text(const CompiledGoal& goal, const std::optional<Rational>& value);

// Working days: two decimals at most, without zeros at the end.
[[nodiscard]] std::string days_text(const Rational& days);

// What pages show a metric's numbers by.
struct MetricBrief {
  std::string key;
  std::string name;
  std::string unit;
  std::string direction;
  std::string class_;
  std::int64_t precision = 0;
};
[[nodiscard]] MetricBrief brief_of(const Metric& metric);

}  // namespace salespact::app
