#pragma once

#include "domain/goal/scoring.hpp"
#include "domain/goal/status.hpp"

#include <optional>

namespace salespact {

// Where one goal stands on one day: R-ATT, R-PACE 3-6 and R-STAT in one go (DOMAIN 3.2-3.4). All arithmetic is exact,
// so the comparisons need no epsilon.

// Workspace policy; the defaults are DOMAIN's.
struct StatusThresholds {
  Rational ahead = Rational::of(21, 20);
  Rational on_track = Rational::of(19, 20);
  Rational at_risk = Rational::of(4, 5);
  Rational earliest_share = Rational::of(1, 10);  // before this much of the period: too early
  Rational earliest_working_days = 3;
  std::int64_t small_sample = 10;  // E18
  int doubting_confidence = 3;
};
[[nodiscard]] const StatusThresholds& default_thresholds();

struct StandingInput {
  Scoring scoring = Scoring::quota;
  // Sums grow through the period. A ratio or level does not: scored by quota or cap it is expected at its target from
  // the first day on.
  bool accumulates = true;
  std::int64_t target = 0;  // metric's scale, as `actual`
  std::optional<std::int64_t> baseline;
  std::optional<std::int64_t> stretch;
  std::optional<Rational> actual;  // nullopt: a ratio without denominator, a level without reading
  WindowScore windows;             // maintain, rate_window

  Rational elapsed_share;         // E
  Rational working_days_elapsed;  // PaceWeights
  Rational working_days_remaining;
  std::optional<Rational> expected;  // of an amended goal: expected_after_change; else it is worked out from E

  bool source_silent = false;               // the source delivered nothing for anyone since the period began
  std::optional<std::int64_t> sample_size;  // ratios: the denominator
  std::optional<int> days_since_last_fact;
  int freshness_days = 7;
  bool check_in_late = false;     // two cadences or more
  std::optional<int> confidence;  // 1..10, latest
};

struct Standing {
  std::optional<Rational> attainment;  // P, unclamped
  std::optional<Rational> stretch_attainment;
  std::optional<Rational> expected;  // X, metric's scale
  std::optional<Rational> pace_index;
  std::optional<Rational> projection;                // metric's scale
  std::optional<Rational> required_per_working_day;  // metric's scale; of a cap: what may still be spent a day
  GoalStatus status = GoalStatus::no_data;
  bool stale = false;         // the number may be old
  bool owner_doubts = false;  // confidence has lowered the status by one level
  bool small_sample = false;  // too few cases for a status worse than at_risk
};

[[nodiscard]] Standing stand(const StandingInput& input, const StatusThresholds& thresholds = default_thresholds());

// R-STAT, of the numbers alone, without the overlays. `pace_index` is P for maintain and rate_window.
[[nodiscard]] GoalStatus status_of(const StandingInput& input, const std::optional<Rational>& attainment,
                                   const std::optional<Rational>& pace_index, const StatusThresholds& thresholds);

// DOMAIN 3.4: what the goal came to when it closed.
[[nodiscard]] GoalOutcome outcome_of(const std::optional<Rational>& attainment,
                                     const std::optional<Rational>& stretch_attainment);

}  // namespace salespact
