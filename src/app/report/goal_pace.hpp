#pragma once

#include "app/numbers/goal_signs.hpp"
#include "app/report/figures.hpp"
#include "app/report/views.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// One day of a goal's period, at its end.
struct PacePoint {
  Date day;
  std::string working_day;  // how much of it is worked: "1", "0.5", "0"
  std::optional<std::string> expected{};
  std::optional<std::string> actual{};      // up to the last day whose facts count; absent: nothing measured
  std::optional<std::string> projection{};  // from that day on
};

// The course of a goal from the first day of its period to the last: what the pace chart draws.
struct GoalPace {
  std::string id;
  std::string title;
  OwnerView owner;
  MetricBrief metric;
  PeriodView period;
  std::optional<Currency> currency;
  std::string scoring;
  std::string status;
  std::string target;
  std::optional<std::string> baseline{};
  std::optional<std::string> stretch{};
  std::optional<std::string> band_lower{};
  std::optional<std::string> band_upper{};
  Date as_of;  // the last day that has elapsed
  Date facts_until;
  bool seasonal = false;
  std::vector<PacePoint> days;
};

[[nodiscard]] GoalPace pace_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of,
                               const GoalSigns& signs = {});

}  // namespace salespact::app
