#include "app/sales_formula/formula_goal.hpp"

#include "app/access/rules.hpp"
#include "app/report/attainment.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::int64_t days_of_a_week = 7;

bool is_on_revenue(const CompiledGoal& goal) {
  return goal.whole->metric.key == "revenue" && goal.goal.scope.empty() && goal.goal.scoring == Scoring::quota;
}

bool is_agreed(const CompiledGoal& goal) { return is_counted(goal.goal.state) || goal.goal.state == GoalState::agreed; }

// Quarters first, since their weeks can still be planned; then what ends first.
auto closeness(const CompiledGoal& goal, Date day) {
  const FiscalPeriod& period = goal.goal.period;
  return std::tuple(!period.range.contains(day), period.kind != PeriodKind::quarter, period.range.end, goal.goal.id);
}

std::vector<const CompiledGoal*> running_or_ahead(const GoalSheet& sheet, const Viewpoint& viewer,
                                                  attainment::Owner person, Date day) {
  std::vector<const CompiledGoal*> out;
  for (const CompiledGoal& goal : sheet.goals()) {
    if (goal.owner != person || !is_on_revenue(goal) || !is_agreed(goal)) continue;
    if (goal.goal.period.range.end >= day && may_read_goal(viewer, goal.goal)) out.push_back(&goal);
  }
  std::ranges::sort(out, {},
                    [](const CompiledGoal* goal) { return std::tuple(goal->goal.period.range, goal->goal.id); });
  return out;
}

std::expected<const CompiledGoal*, SalesFormulaRefusal> goal_asked_for(const GoalSheet& sheet, const Viewpoint& viewer,
                                                                       attainment::Owner person, GoalId id) {
  const CompiledGoal* goal = sheet.find(id);
  if (goal == nullptr || goal->owner != person || !may_read_goal(viewer, goal->goal)) {
    return std::unexpected(SalesFormulaRefusal{SalesFormulaProblem::not_found, "goal",
                                               "this person has no such goal, or you may not see it"});
  }
  if (!is_on_revenue(*goal) || !is_agreed(*goal)) {
    return std::unexpected(SalesFormulaRefusal{
        SalesFormulaProblem::goal_unsuitable, "goal",
        "must be an agreed target on all of the person's revenue; leave it out for the one that runs"});
  }
  return goal;
}

// Working days from the day after `elapsed` to the end of the goal, those before it begins among them.
Rational days_left(const WorkCalendar& calendar, const PaceWeights& weights, Date elapsed) {
  const Date start = weights.period().start;
  const std::int64_t before = elapsed + 1 < start ? calendar.weight(DateRange{elapsed + 1, start - 1}) : 0;
  return weights.working_days_remaining(elapsed) + Rational::of(before, WorkCalendar::whole_day);
}

void take_actual(FormulaAim& aim, const Measurer& measurer, const Numbers& numbers, attainment::Owner person,
                 Date facts_until) {
  const CompiledMetric* revenue = numbers.metrics->find("revenue");
  if (revenue == nullptr || facts_until < aim.period.range.start) return;
  const Measured measured = measurer.measure(
      *revenue, person, {aim.period.range.start, std::min(facts_until, aim.period.range.end)}, aim.money);
  aim.unconverted = measured.unconverted;
  aim.too_large = measured.too_large;
  if (measured.value) aim.actual = round_half_away(*measured.value);
}

}  // namespace

std::expected<FormulaAim, SalesFormulaRefusal> aim_of(const Board& board, const Measurer& measurer,
                                                      const Viewpoint& viewer, attainment::Owner person,
                                                      const SalesFormulaQuestion& question) {
  const Numbers& numbers = board.numbers;
  const Date day = question.as_of.facts_until;
  FormulaAim aim;
  aim.choices = running_or_ahead(*board.sheet, viewer, person, day);
  if (question.goal) {
    const auto goal = goal_asked_for(*board.sheet, viewer, person, *question.goal);
    if (!goal) return std::unexpected(goal.error());
    aim.goal = *goal;
  } else if (!aim.choices.empty()) {
    aim.goal = *std::ranges::min_element(aim.choices, {}, [&](const CompiledGoal* g) { return closeness(*g, day); });
  }
  aim.money.currency = numbers.workspace.base_currency;
  aim.period =
      aim.goal ? aim.goal->goal.period : period_containing(numbers.fiscal_calendar(), PeriodKind::quarter, day);
  if (aim.goal) {
    aim.money = aim.goal->money;
    aim.target = target_of(*aim.goal, question.as_of);
  }
  const WorkCalendar& calendar = numbers.work_calendar(person, aim.period.range.start);
  const auto weekdays = static_cast<std::int64_t>(calendar.weekdays.count());
  aim.days_per_week = weekdays > 0 ? weekdays : days_of_a_week;
  const PaceWeights weights(calendar, aim.period.range);
  aim.days_left = days_left(calendar, aim.goal ? *aim.goal->weights : weights, question.as_of.elapsed_until);
  take_actual(aim, measurer, numbers, person, day);
  return aim;
}

}  // namespace salespact::app
