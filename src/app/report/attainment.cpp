#include "app/report/attainment.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/report/figures.hpp"
#include "base/text.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

void sort_for_reading(std::vector<GoalRow>& rows) {
  std::ranges::sort(rows, [](const GoalRow& a, const GoalRow& b) {
    return std::tie(a.period.start, a.period.end, a.metric, a.owner.path, a.owner.kind, a.owner.name, a.id) <
           std::tie(b.period.start, b.period.end, b.metric, b.owner.path, b.owner.kind, b.owner.name, b.id);
  });
}

}  // namespace

bool is_counted(GoalState state) {
  return state == GoalState::active || state == GoalState::paused || state == GoalState::closing ||
         state == GoalState::closed;
}

GoalRow row_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& compiled, AsOf as_of,
               const GoalSigns& signs) {
  const Goal& goal = compiled.goal;
  const GoalNumbers found = numbers_of(numbers, measurer, compiled, as_of, signs);
  const Metric& metric = compiled.metric->metric;
  GoalRow row;
  row.id = goal.id.text();
  row.title = goal.title;
  row.owner = view_of(*numbers.directory, compiled.owner, std::min(as_of.facts_until, goal.period.range.end));
  row.metric = metric.key;
  row.scope = goal.scope;
  row.period = view_of(goal.period);
  row.state = text_of(goal.state);
  row.framework = text_of(goal.framework);
  row.currency = goal.currency;
  row.scoring = text_of(goal.scoring);
  row.target = scaled_to_text(target_of(compiled, as_of), scale_of(metric, goal.currency));
  if (found.measured.value) row.actual = value_text(metric, *found.measured.value, goal.currency);
  row.attainment = fraction_text(found.standing.attainment);
  row.expected = calculated_text(compiled, found.standing.expected);
  row.pace_index = fraction_text(found.standing.pace_index);
  row.projection = calculated_text(compiled, found.standing.projection);
  row.required_per_working_day = calculated_text(compiled, found.standing.required_per_working_day);
  row.status = text_of(found.standing.status);
  if (compiled.effective_target) {
    row.effective_target = value_text(metric, *compiled.effective_target, goal.currency);
    const bool carries = !compiled.effective_target->is_zero() && found.measured.value;
    if (carries) row.fair_attainment = fraction_text(*found.measured.value / *compiled.effective_target);
  }
  row.elapsed_share = fraction_text(found.elapsed_share);
  row.stale = found.standing.stale;
  row.no_check_in_since = signs.no_check_in_since;
  row.without_doubts = without_doubts(found.standing);
  row.unconverted = found.measured.unconverted;
  row.too_large = found.measured.too_large;
  row.as_of = as_of.elapsed_until;
  row.revision = goal.revision;
  return row;
}

std::expected<std::vector<GoalRow>, ReportRefusal> report_attainment(const Numbers& numbers, const GoalSheet& sheet,
                                                                     const AttainmentQuestion& question, AsOf as_of,
                                                                     const GoalFilter& may_see,
                                                                     const SignsOfGoals& signs) {
  const CompiledMetric* metric = nullptr;
  if (question.metric) {
    metric = numbers.metrics->find(*question.metric);
    if (metric == nullptr) return std::unexpected(unknown_metric(numbers, *question.metric));
  }
  std::optional<DateRange> period;
  if (question.period) {
    const auto parsed = parse_period(numbers.fiscal_calendar(), *question.period);
    if (!parsed) {
      return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "period", parsed.error().message});
    }
    period = parsed->range;
  }
  const Measurer measurer(numbers);
  std::vector<GoalRow> rows;
  for (const CompiledGoal& goal : sheet.goals()) {
    const bool person = goal.owner.kind == attainment::Owner::Kind::person;
    if (!is_counted(goal.goal.state)) continue;
    if (metric != nullptr && goal.whole != metric) continue;
    if (question.by && (*question.by == OwnerKind::person) != person) continue;
    if (period && goal.goal.period.range != *period) continue;
    if (may_see && !may_see(goal.goal)) continue;
    rows.push_back(row_of(numbers, measurer, goal, as_of, signs_of(signs, goal.goal.id)));
  }
  sort_for_reading(rows);
  return rows;
}

}  // namespace salespact::app
