#include "app/quota/quota_terms.hpp"

#include "app/metric/metric_scale.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/goal_title.hpp"
#include "domain/goal/target.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

bool needs_baseline(Scoring scoring) { return scoring == Scoring::gap || scoring == Scoring::rate_window; }

std::optional<std::int64_t> scaled(const Metric& metric, const Decimal& value, int scale, std::string_view field,
                                   QuotaRefusals& refusals) {
  const auto found = rescale(value, scale);
  if (found && *found >= 0 && *found <= largest_amount_minor) return found;
  refusals.push_back({QuotaProblem::out_of_range, std::string(field),
                      fmt::format("a {} of {} lies between 0 and {}", field, metric.key,
                                  scaled_to_text(largest_amount_minor, scale))});
  return std::nullopt;
}

// Scoring and baseline as DOMAIN 2.3 and 3.2 have them.
void give_scoring(Goal& goal, const Metric& metric, int scale, const QuotaTerms& terms, QuotaRefusals& refusals) {
  goal.baseline.reset();
  if (terms.baseline) goal.baseline = scaled(metric, *terms.baseline, scale, "baseline", refusals);
  goal.scoring = terms.scoring.value_or(default_scoring(metric, goal.baseline.has_value()));
  if (needs_baseline(goal.scoring) && !terms.baseline) {
    refusals.push_back(
        {QuotaProblem::baseline_missing, "baseline",
         fmt::format("scoring {} needs the value that it starts from, in a column baseline", text_of(goal.scoring))});
  }
  goal.target_mode = goal.scoring == Scoring::maintain ? TargetMode::band : TargetMode::absolute;  // value ± 5 %
}

TargetRequest request_of(const Goal& goal) {
  TargetRequest wanted;
  wanted.mode = goal.target_mode;
  wanted.scoring = goal.scoring;
  wanted.value = Rational(goal.target);
  wanted.baseline = goal.baseline;
  return wanted;
}

}  // namespace

QuotaRefusals give_target(Goal& goal, const Metric& metric, const QuotaTerms& terms) {
  QuotaRefusals refusals;
  goal.metric = metric.id;
  goal.currency.reset();
  if (metric.unit == MetricUnit::money) goal.currency = terms.currency;
  const int scale = scale_of(metric, goal.currency);
  const auto target = scaled(metric, terms.target, scale, "target", refusals);
  if (!target) return refusals;
  goal.target = *target;
  give_scoring(goal, metric, scale, terms, refusals);
  if (!refusals.empty()) return refusals;
  const auto resolved = resolve_target(request_of(goal), metric);
  if (!resolved) {
    for (const auto& refusal : resolved.error()) {
      refusals.push_back({QuotaProblem::target_refused, "target", refusal.message});
    }
    return refusals;
  }
  goal.band_lower = resolved->band_lower;
  goal.band_upper = resolved->band_upper;
  return refusals;
}

void name_quota(Goal& goal, const Metric& metric) {
  goal.title = title_by_default(metric, goal.period);
  goal.assigned = true;
  if (const auto* person = std::get_if<PersonId>(&goal.owner)) goal.accountable = *person;
}

bool says_the_same(const Goal& a, const Goal& b) {
  return a.target == b.target && a.currency == b.currency && a.scoring == b.scoring && a.baseline == b.baseline &&
         a.seasonality == b.seasonality && a.rate_kind == b.rate_kind;
}

Goal corrected_quota(const Goal& known, const Goal& stated, const Metric& metric) {
  Goal goal = known;
  goal.currency = stated.currency;
  goal.scoring = stated.scoring;
  goal.baseline = stated.baseline;
  goal.seasonality = stated.seasonality;
  goal.rate_kind = stated.rate_kind;
  goal.target_mode = stated.target_mode;
  goal.target = stated.target;
  goal.band_lower = stated.band_lower;
  goal.band_upper = stated.band_upper;
  if (goal.stretch) {
    TargetRequest wanted = request_of(goal);
    wanted.stretch = goal.stretch;
    if (goal.currency != known.currency || !resolve_target(wanted, metric)) goal.stretch.reset();
  }
  return goal;
}

}  // namespace salespact::app
