#pragma once

#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/metric/exchange_rate.hpp"
#include "domain/metric/metric.hpp"

#include <optional>
#include <string>

namespace salespact {

using GoalId = Id<struct GoalTag>;

enum class Framework { smart, hard, pact, plain };
enum class Scoring { quota, gap, cap, maintain, rate_window, boolean };
enum class TargetMode { absolute, relative_percent, relative_points, relative_plan, band };
enum class GoalState { draft, proposed, agreed, active, paused, closing, closed, cancelled };
enum class Visibility { unit, workspace, private_to_line };

// DOMAIN 2.3, as far as numbers need it. Values are in the metric's own scale (minor units, or 10^precision).
struct Goal {
  GoalId id;
  std::string title;
  Framework framework = Framework::plain;
  Owner owner;
  std::optional<PersonId> accountable;
  MetricId metric;
  std::string scope{};  // which of the owner's records count, as text_of_scope() writes it; "": all of them
  Scoring scoring = Scoring::quota;
  FiscalPeriod period;
  std::optional<Currency> currency;  // money metrics
  RateKind rate_kind = RateKind::plan;
  TargetMode target_mode = TargetMode::absolute;
  std::int64_t target = 0;     // resolved value (R-TGT)
  std::optional<GoalId> plan;  // relative_plan: the goal that it is a percentage of
  std::optional<std::int64_t> baseline;
  std::optional<std::int64_t> stretch;
  std::optional<std::int64_t> band_lower;  // maintain
  std::optional<std::int64_t> band_upper;
  std::optional<SeasonalityProfileId> seasonality;
  bool assigned = false;  // a quota given, acknowledged rather than accepted
  GoalState state = GoalState::active;
  Visibility visibility = Visibility::unit;
  std::int64_t revision = 1;
};

}  // namespace salespact
