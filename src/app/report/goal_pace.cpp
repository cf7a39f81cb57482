#include "app/report/goal_pace.hpp"

#include "domain/goal/goal_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

class Course {
 public:
  Course(const Measurer& measurer, const CompiledGoal& compiled, AsOf as_of, const GoalCase& now)
      : measurer_(measurer), goal_(compiled), as_of_(as_of), now_(now) {
    const Standing standing = standing_of(now.input);
    projected_ = standing.projection;
    last_fact_day_ = std::min(as_of.facts_until, period().end);
  }

  [[nodiscard]] PacePoint at(Date day) const {
    PacePoint point{.day = day, .working_day = days_text(goal_.weights->working_days_in({day, day}))};
    StandingInput input = now_.input;
    input.elapsed_share = goal_.weights->elapsed_share(day);
    input.target = target_on(goal_.changes, goal_.goal.target, day);
    input.expected = expected_on(goal_.changes, input, day);
    point.expected = calculated_text(goal_, standing_of(input).expected);
    if (day <= last_fact_day_) {
      point.actual =
          actual_text(goal_, measurer_.measure(*goal_.metric, goal_.owner, {period().start, day}, goal_.money).value);
    }
    if (day >= last_fact_day_ && projected_) point.projection = calculated_text(goal_, projection_at(day));
    return point;
  }

 private:
  [[nodiscard]] const DateRange& period() const { return goal_.goal.period.range; }

  // The run rate follows the shape of the expected line (R-PACE 5); it sets out from the actual.
  [[nodiscard]] Rational projection_at(Date day) const {
    const StandingInput& in = now_.input;
    const bool shaped = in.accumulates || in.scoring == Scoring::gap;
    if (day <= as_of_.facts_until || !shaped) return *in.actual;
    const Rational from = in.scoring == Scoring::gap ? Rational(in.baseline.value_or(0)) : Rational(0);
    return from + (*projected_ - from) * goal_.weights->elapsed_share(day);
  }

  const Measurer& measurer_;
  const CompiledGoal& goal_;
  AsOf as_of_;
  const GoalCase& now_;
  std::optional<Rational> projected_;
  Date last_fact_day_;
};

}  // namespace

GoalPace pace_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& compiled, AsOf as_of,
                 const GoalSigns& signs) {
  const Goal& goal = compiled.goal;
  const GoalCase now = case_of(numbers, measurer, compiled, as_of, signs);
  GoalPace out{.id = goal.id.text(),
               .title = goal.title,
               .owner = view_of(*numbers.directory, compiled.owner, std::min(as_of.facts_until, goal.period.range.end)),
               .metric = brief_of(compiled.metric->metric),
               .period = view_of(goal.period),
               .currency = goal.currency,
               .scoring = std::string(text_of(goal.scoring)),
               .status = std::string(text_of(standing_of(now.input).status)),
               .target = stored_text(compiled, now.input.target),
               .baseline = stored_text(compiled, goal.baseline),
               .stretch = stored_text(compiled, goal.stretch),
               .band_lower = stored_text(compiled, goal.band_lower),
               .band_upper = stored_text(compiled, goal.band_upper),
               .as_of = as_of.elapsed_until,
               .facts_until = as_of.facts_until,
               .seasonal = compiled.weights->seasonal(),
               .days = {}};
  const Course course(measurer, compiled, as_of, now);
  const DateRange& period = goal.period.range;
  out.days.reserve(static_cast<std::size_t>(period.days()));
  for (Date day = period.start; day <= period.end; day = day + 1) out.days.push_back(course.at(day));
  return out;
}

}  // namespace salespact::app
