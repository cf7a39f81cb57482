#include "app/numbers/goal_sheet.hpp"

#include "base/check.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/goal/effective_quota.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::vector<SeasonPart> season_of(const Numbers& numbers, const Goal& goal) {
  if (!goal.seasonality) return {};
  const auto& profiles = numbers.calendars->seasonality_profiles;
  const auto at = std::ranges::find(profiles, *goal.seasonality, &SeasonalityProfile::id);
  check(at != profiles.end(), "the season of a goal is stored");
  // A season whose parts no longer fit, since the fiscal calendar was cut differently, gives way to working days alone.
  return season_parts(*at, numbers.fiscal_calendar(), goal.period.range).value_or(std::vector<SeasonPart>{});
}

// Windows of maintain and rate_window goals: the fiscal months of the period, weeks where it is no longer than a month.
std::vector<DateRange> closed_windows(const Numbers& numbers, const Goal& goal, Date elapsed_until) {
  constexpr std::int32_t longest_month = 35;
  const PeriodKind kind = goal.period.range.days() > longest_month ? PeriodKind::month : PeriodKind::week;
  std::vector<DateRange> windows;
  for (const FiscalPeriod& part : sub_periods(numbers.fiscal_calendar(), goal.period.range, kind)) {
    const bool whole = part.kind == kind;  // partial windows are not judged (E26)
    if (whole && part.range.end <= elapsed_until) windows.push_back(part.range);
  }
  return windows;
}

WindowScore score_windows(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of) {
  std::vector<std::optional<Rational>> values;
  for (const DateRange& window : closed_windows(numbers, goal.goal, as_of.elapsed_until)) {
    values.push_back(measurer.measure(*goal.metric, goal.owner, window, goal.money).value);
  }
  if (goal.goal.scoring == Scoring::maintain) {
    return windows_in_band(values, goal.goal.band_lower.value_or(goal.goal.target),
                           goal.goal.band_upper.value_or(goal.goal.target));
  }
  WindowScore score;
  for (const auto& value : values) {
    ++score.closed;
    if (value && *value >= Rational(goal.goal.target)) ++score.met;
  }
  return score;
}

}  // namespace

std::optional<Date> delivered_until(const Numbers& numbers, const CompiledMetric& metric) {
  if (metric.source == NumberSource::ratio) {
    const auto top = delivered_until(numbers, numbers.metrics->numerator_of(metric));
    const auto bottom = delivered_until(numbers, numbers.metrics->denominator_of(metric));
    return std::max(top, bottom);
  }
  switch (numbers.metrics->rules()[metric.rule].rule.rule().records) {
    case RecordKind::deals: return numbers.deliveries.deals;
    case RecordKind::activities: return numbers.deliveries.activities;
    case RecordKind::measurements: break;
  }
  const auto at = numbers.deliveries.measurements.find(metric.metric.id);
  return at == numbers.deliveries.measurements.end() ? std::nullopt : std::optional(at->second);
}

GoalSheet::GoalSheet(const Numbers& numbers)
    : directory_(numbers.directory),
      metrics_(numbers.metrics),
      calendars_(numbers.calendars),
      shelf_(numbers.goals),
      courses_(numbers.courses) {
  list_carriers();
  goals_.reserve(shelf_->size());
  for (const Goal& goal : *shelf_) {
    const CompiledMetric* metric = metrics_->find(goal.metric, goal.scope);
    // Its metric came to count something else while it was written: it has no number, and is in no list of them.
    if (metric == nullptr && !goal.scope.empty()) continue;
    check(metric != nullptr, "the metric of a goal is in the catalogue");
    const attainment::Owner owner = directory_->owner(goal.owner);
    goals_.push_back({.goal = goal,
                      .metric = metric,
                      .whole = metrics_->find(goal.metric),
                      .owner = owner,
                      .weights = weights_of(numbers, goal, owner),
                      .money = {goal.currency.value_or(numbers.workspace.base_currency), goal.rate_kind}});
    take_course(numbers, goals_.back());
    goals_.back().effective_target = effective_target(numbers, goals_.back());
  }
}

void GoalSheet::list_carriers() {
  for (const Membership& row : directory_->rows().memberships) {
    if (row.primary) carriers_[row.person].tenures.push_back(row.tenure);
  }
  for (const Absence& absence : directory_->rows().absences) carriers_[absence.person].absences.push_back(absence);
}

std::optional<Rational> GoalSheet::effective_target(const Numbers& numbers, const CompiledGoal& compiled) const {
  const auto* id = std::get_if<PersonId>(&compiled.goal.owner);
  const bool quota = compiled.goal.scoring == Scoring::quota && compiled.metric->source == NumberSource::sums;
  if (id == nullptr || !quota) return std::nullopt;
  const Person& person = directory_->person(compiled.owner.index);
  QuotaHolder holder{.tenures = {}, .absences = {}, .hired_on = person.hired_on, .ramp = nullptr};
  if (const auto carrier = carriers_.find(*id); carrier != carriers_.end()) {
    holder.tenures = carrier->second.tenures;
    holder.absences = carrier->second.absences;
  }
  if (person.ramp_profile) {
    const auto& profiles = calendars_->ramp_profiles;
    const auto at = std::ranges::find(profiles, *person.ramp_profile, &RampProfile::id);
    check(at != profiles.end(), "the ramp profile of a person is stored");
    holder.ramp = &*at;
  }
  const WorkCalendar& work = numbers.work_calendar(compiled.owner, compiled.goal.period.range.start);
  return effective_quota(compiled.goal.target,
                         quota_slices(*compiled.weights, work, numbers.fiscal_calendar(), holder));
}

const PaceWeights* GoalSheet::weights_of(const Numbers& numbers, const Goal& goal, attainment::Owner owner) {
  const WorkCalendar& calendar = numbers.work_calendar(owner, goal.period.range.start);
  auto& weights = weights_[{calendar.id, goal.period.range, goal.seasonality.value_or(SeasonalityProfileId{})}];
  if (!weights) {
    const auto season = season_of(numbers, goal);
    weights = std::make_unique<const PaceWeights>(calendar, goal.period.range, season);
  }
  return weights.get();
}

void GoalSheet::take_course(const Numbers& numbers, CompiledGoal& compiled) {
  const auto at = courses_->find(compiled.goal.id);
  if (at == courses_->end()) return;
  const Goal& goal = compiled.goal;
  if (!at->second.pauses.empty()) {
    const auto season = season_of(numbers, goal);
    const WorkCalendar& calendar = numbers.work_calendar(compiled.owner, goal.period.range.start);
    paused_weights_.push_back(
        std::make_unique<const PaceWeights>(calendar, goal.period.range, season, at->second.pauses));
    compiled.weights = paused_weights_.back().get();
  }
  for (const GoalAmendment& one : at->second.amendments) {
    add_change(compiled.changes, {.valid_from = one.valid_from,
                                  .share_before = compiled.weights->elapsed_share(one.valid_from - 1),
                                  .before = one.target_before,
                                  .after = one.target_after});
  }
}

const CompiledGoal* GoalSheet::find(GoalId id) const {
  const auto at = std::ranges::lower_bound(goals_, id, {}, [](const CompiledGoal& g) { return g.goal.id; });
  return at != goals_.end() && at->goal.id == id ? &*at : nullptr;
}

bool GoalSheet::fits(const Numbers& numbers) const {
  return directory_ == numbers.directory && metrics_ == numbers.metrics && calendars_ == numbers.calendars &&
         shelf_ == numbers.goals && courses_ == numbers.courses;
}

std::int64_t target_of(const CompiledGoal& goal, AsOf as_of) {
  return target_on(goal.changes, goal.goal.target, as_of.facts_until);
}

GoalCase case_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& compiled, AsOf as_of) {
  const Goal& goal = compiled.goal;
  const DateRange& period = goal.period.range;
  GoalCase out;
  out.measured = measurer.measure(*compiled.metric, compiled.owner,
                                  {period.start, std::min(as_of.facts_until, period.end)}, compiled.money);
  StandingInput& input = out.input;
  input.scoring = goal.scoring;
  input.accumulates = compiled.metric->source == NumberSource::sums;
  input.target = target_of(compiled, as_of);
  input.baseline = goal.baseline;
  input.stretch = goal.stretch;
  input.actual = out.measured.value;
  if (goal.scoring == Scoring::maintain || goal.scoring == Scoring::rate_window) {
    input.windows = score_windows(numbers, measurer, compiled, as_of);
  }
  input.elapsed_share = compiled.weights->elapsed_share(as_of.elapsed_until);
  input.expected = expected_on(compiled.changes, input, as_of.facts_until);
  input.working_days_elapsed = compiled.weights->working_days_elapsed(as_of.elapsed_until);
  input.working_days_remaining = compiled.weights->working_days_remaining(as_of.elapsed_until);
  if (compiled.metric->source == NumberSource::ratio) input.sample_size = out.measured.basis;
  input.freshness_days = compiled.metric->metric.freshness_days;
  const auto latest = delivered_until(numbers, *compiled.metric);
  input.source_silent = !latest || *latest < period.start;
  if (latest) input.days_since_last_fact = std::max(0, std::min(as_of.facts_until, period.end) - *latest);
  return out;
}

Standing standing_of(const StandingInput& input) {
  try {
    return stand(input);
  } catch (const Overflow&) {
    return {};
  }
}

GoalNumbers numbers_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& compiled, AsOf as_of) {
  const GoalCase found = case_of(numbers, measurer, compiled, as_of);
  return {found.measured, standing_of(found.input), found.input.elapsed_share};
}

}  // namespace salespact::app
