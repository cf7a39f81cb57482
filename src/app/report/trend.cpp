#include "app/report/trend.hpp"

#include "app/report/figures.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/pace_weights.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/metric/exchange.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::expected<attainment::Owner, ReportRefusal> owner_asked_for(const Directory& directory, const Viewpoint& viewer,
                                                                const std::optional<Owner>& owner) {
  if (owner && std::holds_alternative<PersonId>(*owner)) {
    const auto found = directory.find(*owner);
    if (found && fact_access(viewer, *owner) != FactAccess::none) return *found;
    return std::unexpected(
        ReportRefusal{ReportProblem::owner_unknown, "person", "there is no such person, or you may not see them"});
  }
  const auto unit =
      unit_asked_for(directory, viewer, owner ? std::optional(std::get<OrgUnitId>(*owner)) : std::nullopt);
  if (!unit) return std::unexpected(unit.error());
  return attainment::Owner::unit(*unit);
}

std::expected<FiscalPeriod, ReportRefusal> last_period(const FiscalCalendar& calendar, const TrendQuestion& question,
                                                       Date today) {
  if (question.until.empty()) return period_containing(calendar, question.step, today);
  const auto period = parse_period(calendar, question.until);
  if (!period) {
    return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "until", period.error().message});
  }
  // A quarter, year or range stands for the last period of the step inside it.
  return period_containing(calendar, question.step, period->range.end);
}

// The period at the same place of the fiscal year before.
std::optional<FiscalPeriod> year_before(const FiscalCalendar& calendar, const FiscalPeriod& period) {
  // The Thursday of an ISO week decides its year; the middle of every other period lies in it as well.
  const int year = fiscal_year_of(calendar, period.range.start + (period.range.days() - 1) / 2);
  if (year <= first_fiscal_year) return std::nullopt;
  if (period.kind == PeriodKind::year) return fiscal_year(calendar, year - 1);
  const auto now = periods_of_year(calendar, year, period.kind);
  const auto before = periods_of_year(calendar, year - 1, period.kind);
  const auto at = std::ranges::find(now, period.range, &FiscalPeriod::range);
  const auto place = static_cast<std::size_t>(at - now.begin());
  if (at == now.end() || place >= before.size()) return std::nullopt;
  return before[place];
}

class TrendLine {
 public:
  TrendLine(const Board& board, const Viewpoint& viewer, const TrendQuestion& question, const CompiledMetric& metric,
            attainment::Owner owner, Date today)
      : numbers_(board.numbers),
        metric_(metric),
        owner_(owner),
        as_of_(question.as_of ? AsOf::end_of(*question.as_of) : AsOf::live(today)),
        today_(today),
        measurer_(numbers_, question.view == OrganisationView::as_is
                                ? std::make_shared<const attainment::Roster>(*numbers_.directory->tree(), today)
                                : nullptr),
        rates_(numbers_.calendars->exchange_rates, numbers_.workspace.base_currency) {
    for (const CompiledGoal& goal : board.sheet->goals()) {
      const bool counts = is_counted(goal.goal.state) || goal.goal.state == GoalState::agreed;
      if (goal.owner == owner && goal.metric == &metric && counts && may_read_goal(viewer, goal.goal)) {
        goals_.push_back(&goal);
      }
    }
    money_.currency = question.currency.value_or(own_currency());
  }

  [[nodiscard]] std::optional<Currency> currency() const {
    return metric_.metric.unit == MetricUnit::money ? std::optional(money_.currency) : std::nullopt;
  }

  [[nodiscard]] TrendPoint point(const FiscalPeriod& period) const {
    TrendPoint out;
    out.period = view_of(period);
    out.running = period.range.contains(today_);
    const Measured actual = measured({period.range.start, std::min(as_of_.facts_until, period.range.end)});
    if (as_of_.facts_until >= period.range.start) out.actual = text(actual.value);
    out.unconverted = actual.unconverted;
    if (const CompiledGoal* goal = goal_of(period.range)) {
      const auto target = target_of(*goal);
      out.target = text(target);
      if (out.actual && goal->goal.scoring == Scoring::quota && target && !target->is_zero()) {
        out.attainment = fraction_text(*actual.value / *target);
      }
    }
    compare(period, out);
    return out;
  }

 private:
  [[nodiscard]] Currency own_currency() const {
    const CompiledGoal* newest = nullptr;
    for (const CompiledGoal* goal : goals_) {
      if (newest == nullptr || newest->goal.period.range.start < goal->goal.period.range.start) newest = goal;
    }
    return newest == nullptr ? numbers_.workspace.base_currency : newest->money.currency;
  }

  [[nodiscard]] Measured measured(const DateRange& range) const {
    return measurer_.measure(metric_, owner_, range, money_);
  }
  [[nodiscard]] std::optional<std::string> text(const std::optional<Rational>& value) const {
    if (!value) return std::nullopt;
    return value_text(metric_.metric, *value, currency());
  }

  [[nodiscard]] const CompiledGoal* goal_of(const DateRange& range) const {
    const auto found =
        std::ranges::find_if(goals_, [&](const CompiledGoal* g) { return g->goal.period.range == range; });
    return found == goals_.end() ? nullptr : *found;
  }

  [[nodiscard]] std::optional<Rational> target_of(const CompiledGoal& goal) const {
    const auto& own = goal.goal.currency;
    if (!own || *own == money_.currency) return Rational(goal.goal.target);
    const auto rate = rates_.rate(*own, money_.currency, goal.goal.rate_kind, goal.goal.period.range.start);
    if (!rate) return std::nullopt;
    return Rational(converted_minor(goal.goal.target, *own, money_.currency, *rate));
  }

  void compare(const FiscalPeriod& period, TrendPoint& out) const {
    const auto before = year_before(numbers_.fiscal_calendar(), period);
    if (!before) return;
    out.year_before = view_of(*before);
    out.actual_year_before = text(measured(before->range).value);
    if (!out.running) return;
    const auto until = same_share(period.range, before->range);
    out.year_before_so_far_until = until;
    out.actual_year_before_so_far = text(measured({before->range.start, until}).value);
  }

  // The last day of the period before on which no more of its working days was over than is of this one.
  [[nodiscard]] Date same_share(const DateRange& now, const DateRange& before) const {
    const PaceWeights here(numbers_.work_calendar(owner_, now.start), now);
    const PaceWeights there(numbers_.work_calendar(owner_, before.start), before);
    const Rational share = here.elapsed_share(as_of_.elapsed_until);
    Date day = before.end;
    while (day >= before.start && there.elapsed_share(day) > share) day = day - 1;
    return day;
  }

  const Numbers& numbers_;
  const CompiledMetric& metric_;
  attainment::Owner owner_;
  AsOf as_of_;
  Date today_;
  Measurer measurer_;
  ExchangeRates rates_;
  std::vector<const CompiledGoal*> goals_;
  MoneyView money_;
};

}  // namespace

std::expected<TrendReport, ReportRefusal> report_trend(const Board& board, const Viewpoint& viewer,
                                                       const TrendQuestion& question, Date today) {
  const auto metric = metric_asked_for(board.numbers, question.metric);
  if (!metric) return std::unexpected(metric.error());
  const auto owner = owner_asked_for(*board.numbers.directory, viewer, question.owner);
  if (!owner) return std::unexpected(owner.error());
  const FiscalCalendar& calendar = board.numbers.fiscal_calendar();
  const auto last = last_period(calendar, question, today);
  if (!last) return std::unexpected(last.error());

  const TrendLine line(board, viewer, question, **metric, *owner, today);
  TrendReport report;
  report.owner = view_of(*board.numbers.directory, *owner, today);
  report.metric = (*metric)->metric.key;
  report.currency = line.currency();
  report.view = question.view;
  report.as_of = question.as_of ? *question.as_of : AsOf::live(today).elapsed_until;
  report.delivered_until = delivered_until(board.numbers, **metric);
  FiscalPeriod period = *last;
  for (std::size_t i = 0; i < question.periods; ++i) {
    report.points.push_back(line.point(period));
    if (fiscal_year_of(calendar, period.range.start) <= first_fiscal_year + 1) break;
    period = previous_period(calendar, period);
  }
  std::ranges::reverse(report.points);
  return report;
}

}  // namespace salespact::app
