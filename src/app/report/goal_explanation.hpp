#pragma once

#include "app/numbers/goal_signs.hpp"
#include "app/report/counted_rule.hpp"
#include "app/report/figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// How each number of a goal comes about, with the numbers that go into it, as data: pages put it in the words of
// whatever language. The formulas are those of DOMAIN 3.2 to 3.4; which are there:
//
//   actual        sum; count; ratio: numerator / denominator * factor; level
//   elapsed_share working_days: elapsed_days / days; season: full_share + share * elapsed_days / days
//   attainment    actual_over_target; way_over_whole_way: (actual - baseline) / (target - baseline); cap_kept: 1;
//                 cap_exceeded: max(0, 2 - actual / target); cap_of_nothing: 0; windows: met / closed; yes_or_no
//   expected      target_times_share; baseline_plus_way: baseline + (target - baseline) * elapsed_share;
//   target_all_along pace_index    actual_over_expected; way_over_expected_way; expected_over_actual; nothing_spent: 1;
//                 attainment_itself
//   projection    actual_over_share; baseline_plus_run_rate: baseline + (actual - baseline) / elapsed_share;
//                 actual_itself
//   required_per_working_day   rest_over_days: (target - actual) / days_remaining; nothing_left: 0
//   buffer        planned_minus_elapsed: planned_days - elapsed_days; elapsed_minus_planned (a cap)
//   none          no such number, and `reason` says why

struct FormulaTerm {
  std::string name;
  std::string kind;                    // value, fraction, days, count
  std::optional<std::string> value{};  // decimal text, rounded as it is shown
  std::optional<std::string> exact{};  // whole number or n/d, in natural units: 1/3
};

struct ExplainedFigure {
  std::string name;
  std::string formula;
  std::vector<FormulaTerm> inputs;
  FormulaTerm result;
  std::optional<std::string> reason{};
};

// Which line of R-STAT decided. `figure` is what was compared, `at_least` the threshold it reached, `below` the one it
// did not.
struct ExplainedStatus {
  std::string status;
  std::string rule;  // no_value, source_silent, reached, too_early, yes_or_no, pace, no_pace
  std::optional<std::string> figure{};
  std::optional<std::string> at_least{};
  std::optional<std::string> below{};
  bool small_sample = false;  // too few cases for anything worse than at_risk (E18)
  bool stale = false;
  std::optional<std::int64_t> days_since_last_fact{};
  std::int64_t freshness_days = 0;
  // As in GoalRow; with doubts how sure the owner is, 1 to 10.
  std::optional<Date> no_check_in_since{};
  std::optional<std::string> without_doubts{};
  std::optional<std::int64_t> confidence{};
};

struct GoalExplanation {
  std::string id;
  MetricBrief metric;
  std::string metric_rule;             // what is counted, as record_rule.hpp writes it; empty for ratios
  std::optional<CountedRule> counted;  // the same in its parts
  std::optional<Currency> currency;
  std::string scoring;
  Date as_of;
  Date facts_until;
  std::vector<ExplainedFigure> figures;
  ExplainedStatus status;
  std::int64_t unconverted = 0;
};

[[nodiscard]] GoalExplanation explain(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal,
                                      AsOf as_of, const GoalSigns& signs = {});

}  // namespace salespact::app
