#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/goal/goal.hpp"

#include <expected>
#include <vector>

namespace salespact {

// R-TGT (DOMAIN 3.1). Values are in the metric's own scale: minor units for money, else 10^precision.

enum class TargetProblem {
  baseline_missing,
  relative_to_zero,
  plan_missing,
  out_of_bounds,
  against_direction,
  no_gap,
  stretch_not_beyond,
  band_invalid,
  too_large,
};

template <>
inline constexpr auto words<TargetProblem> = std::to_array<Word<TargetProblem>>({
    {TargetProblem::baseline_missing, "BASELINE_MISSING"},
    {TargetProblem::relative_to_zero, "REL_ZERO_BASELINE"},
    {TargetProblem::plan_missing, "PLAN_GOAL_MISSING"},
    {TargetProblem::out_of_bounds, "TARGET_OUT_OF_BOUNDS"},
    {TargetProblem::against_direction, "TARGET_AGAINST_DIRECTION"},
    {TargetProblem::no_gap, "GOAL_NO_GAP"},
    {TargetProblem::stretch_not_beyond, "STRETCH_NOT_BEYOND_TARGET"},
    {TargetProblem::band_invalid, "BAND_INVALID"},
    {TargetProblem::too_large, "TARGET_TOO_LARGE"},
});

struct TargetRequest {
  TargetMode mode = TargetMode::absolute;
  Scoring scoring = Scoring::quota;
  Rational value;  // absolute, points: metric's scale; relative modes: percent
  std::optional<std::int64_t> baseline;
  std::optional<std::int64_t> plan;  // relative_plan: the resolved target of the plan goal
  std::optional<std::int64_t> stretch;
  std::optional<std::int64_t> band_lower;  // band: both ends, or neither and value ± tolerance
  std::optional<std::int64_t> band_upper;
  Rational tolerance_percent = 5;
};

struct ResolvedTarget {
  std::int64_t target = 0;  // band: its middle, rounded
  std::optional<std::int64_t> stretch;
  std::optional<std::int64_t> band_lower;
  std::optional<std::int64_t> band_upper;
  friend bool operator==(const ResolvedTarget&, const ResolvedTarget&) = default;
};

using TargetRefusals = std::vector<Refusal<TargetProblem>>;

// Rounded to the metric's precision once. Bounds are the metric's; percentages without bounds of their own have 0..100,
// quotas and caps begin at 0.
[[nodiscard]] std::expected<ResolvedTarget, TargetRefusals> resolve_target(const TargetRequest& request,
                                                                           const Metric& metric);

// An amended target may have passed the stretch that was meant to lie beyond it: then there is none any more.
void give_up_passed_stretch(Goal& goal, const Metric& metric);

// DOMAIN 3.2. A rate or level to be raised or lowered is scored by the gap from its baseline; without a baseline (an
// imported quota) like a sum: at least the target, or at most.
[[nodiscard]] Scoring default_scoring(const Metric& metric, bool has_baseline);

}  // namespace salespact
