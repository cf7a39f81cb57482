#pragma once

#include "base/refusal.hpp"
#include "domain/goal/goal_alignment.hpp"
#include "domain/metric/metric.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// What may be aligned to what (DOMAIN 2.3, 3.5-3.7). What needs more than the two ends - a cycle, the other alignments
// of the child - is asked for apart.

enum class AlignmentProblem {
  serves_itself,
  closes_cycle,
  aligned_already,
  parent_unknown,
  child_over,
  parent_over,
  periods_apart,
  share_invalid,
  weight_invalid,
  share_of_no_sum,
  weight_of_no_driver,
  kind_needs_goal,
  sum_unit,
  sum_kind,
  sum_direction,
  sum_currency,
  not_a_part,
  shares_exceed,
  dates_invalid,
};
using AlignmentRefusal = Refusal<AlignmentProblem>;

// One end with its metric.
struct AlignedEnd {
  const Goal& goal;
  const Metric& metric;
};

// Closed or cancelled: nothing of it changes any more.
[[nodiscard]] constexpr bool is_over(GoalState state) {
  return state == GoalState::closed || state == GoalState::cancelled;
}

// Share, weight and dates; every problem at once.
[[nodiscard]] std::vector<AlignmentRefusal> problems_of(const GoalAlignment& alignment);

// Below another goal. `convertible`: a plan rate leads from the child's currency to the parent's.
[[nodiscard]] std::vector<AlignmentRefusal> problems_between(const GoalAlignment& alignment, const AlignedEnd& child,
                                                             const AlignedEnd& parent, bool convertible);
// Below an objective, which has no number of its own to add up to.
[[nodiscard]] std::vector<AlignmentRefusal> problems_between(const GoalAlignment& alignment, const Goal& child,
                                                             const Objective& parent);

// One of the two ends would be in force twice on the same day. `others` are the child's alignments but this one.
[[nodiscard]] std::optional<AlignmentRefusal> aligned_already(const GoalAlignment& alignment,
                                                              std::span<const GoalAlignment> others);

// R-DUP: the child's shares within one metric and tree on any day total at most 100 %. `others` are its sums there but
// this one.
[[nodiscard]] std::optional<AlignmentRefusal> shares_exceed(const GoalAlignment& alignment,
                                                            std::span<const GoalAlignment> others);

template <>
inline constexpr auto words<AlignmentProblem> = std::to_array<Word<AlignmentProblem>>({
    {AlignmentProblem::serves_itself, "ALIGNMENT_SELF"},
    {AlignmentProblem::closes_cycle, "ALIGNMENT_CYCLE"},
    {AlignmentProblem::aligned_already, "ALIGNMENT_OVERLAP"},
    {AlignmentProblem::parent_unknown, "PARENT_UNKNOWN"},
    {AlignmentProblem::child_over, "GOAL_OVER"},
    {AlignmentProblem::parent_over, "PARENT_OVER"},
    {AlignmentProblem::periods_apart, "PERIODS_APART"},
    {AlignmentProblem::share_invalid, "SHARE_INVALID"},
    {AlignmentProblem::weight_invalid, "WEIGHT_INVALID"},
    {AlignmentProblem::share_of_no_sum, "SHARE_WITHOUT_SUM"},
    {AlignmentProblem::weight_of_no_driver, "WEIGHT_WITHOUT_DRIVER"},
    {AlignmentProblem::kind_needs_goal, "KIND_NEEDS_GOAL"},
    {AlignmentProblem::sum_unit, "SUM_UNIT"},
    {AlignmentProblem::sum_kind, "SUM_KIND"},
    {AlignmentProblem::sum_direction, "SUM_DIRECTION"},
    {AlignmentProblem::sum_currency, "SUM_CURRENCY"},
    {AlignmentProblem::not_a_part, "NOT_A_RATIO_PART"},
    {AlignmentProblem::shares_exceed, "SHARE_SUM"},
    {AlignmentProblem::dates_invalid, "DATES_INVALID"},
});

}  // namespace salespact
