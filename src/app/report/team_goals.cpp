#include "app/report/team_goals.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/report/figures.hpp"
#include "domain/goal/buffer.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int week = 7;
constexpr int trend_points = 8;
constexpr int weeks_of_drift = 4;
constexpr int short_decimals = 4;

std::optional<std::string> short_fraction(const std::optional<Rational>& fraction, int decimals = short_decimals) {
  if (!fraction) return std::nullopt;
  return to_decimal_text(*fraction, decimals);
}

// What the trend of a goal shows: the pace, of goals without one the attainment.
const std::optional<Rational>& course_point(const Stand& stand) {
  const bool by_windows =
      stand.found.input.scoring == Scoring::maintain || stand.found.input.scoring == Scoring::rate_window;
  return by_windows ? stand.standing.attainment : stand.standing.pace_index;
}

// How full the bar is: of a ceiling what is used up, since its attainment stays whole until it is.
std::optional<Rational> filled_share(const Stand& stand) {
  const StandingInput& in = stand.found.input;
  if (in.scoring != Scoring::cap || !in.actual || in.target == 0) return stand.standing.attainment;
  return *in.actual / Rational(in.target);
}

std::optional<Rational> expected_share(const Stand& stand) {
  const StandingInput& in = stand.found.input;
  if (!stand.standing.expected) return std::nullopt;
  const Rational from = in.scoring == Scoring::gap ? Rational(in.baseline.value_or(0)) : Rational(0);
  const Rational way = Rational(in.target) - from;
  if (way.is_zero()) return std::nullopt;
  return (*stand.standing.expected - from) / way;
}

// What is missing to the expected line, in the metric's scale, whichever way is good.
std::optional<Rational> missing_of(const Stand& stand) {
  const StandingInput& in = stand.found.input;
  if (!in.actual || !stand.standing.expected) return std::nullopt;
  const bool down = in.scoring == Scoring::cap || (in.baseline && *in.baseline > in.target);
  const Rational missing = down ? *in.actual - *stand.standing.expected : *stand.standing.expected - *in.actual;
  if (missing <= Rational(0)) return std::nullopt;
  return missing;
}

}  // namespace

TeamGoals::TeamGoals(const Numbers& numbers, AsOf as_of)
    : numbers_(numbers),
      as_of_(as_of),
      measurer_(numbers),
      rates_(numbers.calendars->exchange_rates, numbers.workspace.base_currency) {}

Stand TeamGoals::stand_on(const CompiledGoal& goal, AsOf day, const GoalSigns& signs) const {
  Stand out{case_of(numbers_, measurer_, goal, day, signs), {}};
  out.standing = standing_of(out.found.input);
  return out;
}

const std::vector<Date>& TeamGoals::trend_days(const FiscalPeriod& period) {
  std::vector<Date>& days = trend_days_[period.range];
  if (days.empty()) {
    const Date last = std::min(as_of_.elapsed_until, period.range.end);
    for (int i = trend_points - 1; i >= 0; --i) days.push_back(last - i * week);
  }
  return days;
}

TeamGoals::Course TeamGoals::course_of(const CompiledGoal& goal, const Stand& now) {
  Course course;
  const auto& days = trend_days(goal.goal.period);
  const Date start = goal.goal.period.range.start;
  std::optional<Rational> earlier;
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    course.points.emplace_back();
    if (days[i] < start) continue;
    const Stand then = stand_on(goal, AsOf::end_of(days[i]));
    course.points.back() = course_point(then);
    const bool recent = i + 1 + weeks_of_drift >= days.size();
    const bool early = then.found.input.elapsed_share < default_thresholds().earliest_share;
    if (recent && !early && !earlier) earlier = course.points.back();
    if (i + 2 == days.size()) course.week_ago = then;
  }
  course.points.push_back(course_point(now));
  if (earlier && course.points.back()) course.change = *course.points.back() - *earlier;
  return course;
}

void TeamGoals::describe(TeamGoal& row, const CompiledGoal& compiled, const Stand& now) const {
  const Goal& goal = compiled.goal;
  const Metric& metric = compiled.metric->metric;
  row.id = goal.id.text();
  row.title = goal.title;
  row.metric = metric.key;
  row.period = goal.period.label;
  row.currency = goal.currency;
  row.scoring = text_of(goal.scoring);
  row.target = scaled_to_text(now.found.input.target, scale_of(metric, goal.currency));
  if (now.found.measured.value) row.actual = value_text(metric, *now.found.measured.value, goal.currency);
  row.attainment = short_fraction(now.standing.attainment);
  row.expected = calculated_text(compiled, now.standing.expected);
  row.pace_index = short_fraction(now.standing.pace_index);
  row.required_per_working_day = calculated_text(compiled, now.standing.required_per_working_day);
  row.status = text_of(now.standing.status);
  row.stale = now.standing.stale;
  row.without_doubts = without_doubts(now.standing);
  row.unconverted = now.found.measured.unconverted;
  row.filled = short_fraction(filled_share(now));
  row.marker = short_fraction(expected_share(now));
}

void TeamGoals::compare_with(TeamGoal& row, const CompiledGoal& compiled, const Stand& now, const Stand& before) const {
  row.status_before = text_of(before.standing.status);
  if (now.found.measured.value && before.found.measured.value) {
    row.actual_change = value_text(compiled.metric->metric, *now.found.measured.value - *before.found.measured.value,
                                   compiled.goal.currency);
  }
  if (now.standing.attainment && before.standing.attainment) {
    row.attainment_change = short_fraction(*now.standing.attainment - *before.standing.attainment);
  }
}

std::optional<Rational> TeamGoals::in_base_currency(const CompiledGoal& goal, const Rational& amount) const {
  const Currency& base = numbers_.workspace.base_currency;
  if (!goal.goal.currency || *goal.goal.currency == base) return amount;
  const auto rate = rates_.rate(*goal.goal.currency, base, RateKind::plan, goal.goal.period.range.start);
  if (!rate) return std::nullopt;
  return converted(round_half_away(amount), *goal.goal.currency, base, *rate);
}

TeamGoals::Made TeamGoals::make(const CompiledGoal& compiled, const GoalSigns& signs) {
  const Stand now = stand_on(compiled, as_of_, signs);
  const Course course = course_of(compiled, now);
  Made made;
  TeamGoal& row = made.row;
  describe(row, compiled, now);
  row.no_check_in_since = signs.no_check_in_since;
  for (const auto& point : course.points) row.trend.push_back(short_fraction(point, 3));
  if (course.change) row.drift = text_of(drift_of(*course.change));
  if (course.week_ago) compare_with(row, compiled, now, *course.week_ago);

  const StandingInput& in = now.found.input;
  const auto buffer = working_day_buffer({in.scoring, in.accumulates, in.target, in.baseline, in.actual},
                                         *compiled.weights, as_of_.elapsed_until);
  if (buffer) row.buffer_days = to_decimal_text(*buffer, 1);
  made.missing = missing_of(now);
  made.summable = compiled.metric->source == NumberSource::sums && compiled.goal.scoring == Scoring::quota;
  made.help.reason = help_reason(now.standing.status, course.change);
  if (buffer && *buffer < Rational(0)) made.help.days_behind = round_half_away(-*buffer);
  if (made.missing && compiled.metric->metric.unit == MetricUnit::money) {
    made.help.gap = in_base_currency(compiled, *made.missing).value_or(Rational(0));
  }
  made.help.pace_index = now.standing.pace_index;
  made.help.pace_change = course.change;
  return made;
}

}  // namespace salespact::app
