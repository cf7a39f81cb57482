#pragma once

#include "base/decimal.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/goal/goal.hpp"
#include "domain/metric/metric.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace salespact::app {

// What a quota is, whether it comes from a file or from the grid: a plain goal that is assigned (DOMAIN 2.3).

// One owner has one quota of a metric for a range of days.
using QuotaKey = std::tuple<Owner, MetricId, DateRange>;
[[nodiscard]] inline QuotaKey key_of(const Goal& goal) { return {goal.owner, goal.metric, goal.period.range}; }
// Somebody's quota as it stands: not one that was taken away, nor a goal that was agreed on otherwise.
[[nodiscard]] inline bool is_quota(const Goal& goal) {
  return goal.assigned && goal.scope.empty() && goal.state != GoalState::cancelled;
}

struct QuotaTerms {
  Decimal target;
  std::optional<Decimal> baseline{};
  std::optional<Scoring> scoring{};  // without it, what a bare number means for the metric
  Currency currency;                 // of money metrics
};

enum class QuotaProblem { out_of_range, baseline_missing, target_refused };
// `field` is target or baseline.
using QuotaRefusals = std::vector<Refusal<QuotaProblem>>;

// Gives the goal metric, currency, scoring, target and band, rounded to what the metric counts in; the refusals are
// all that is wrong with the terms, and then the goal is of no use.
[[nodiscard]] QuotaRefusals give_target(Goal& goal, const Metric& metric, const QuotaTerms& terms);
// The rest of a new quota, whose owner and period are set.
void name_quota(Goal& goal, const Metric& metric);

[[nodiscard]] bool says_the_same(const Goal& a, const Goal& b);
// `known` with what `stated` says about target, scoring, season and rates. Title, state and the like stay; a stretch
// target stays where it is still further than the target.
[[nodiscard]] Goal corrected_quota(const Goal& known, const Goal& stated, const Metric& metric);

}  // namespace salespact::app
