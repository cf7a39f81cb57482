#include "app/sales_formula/formula_writer.hpp"

#include "app/report/figures.hpp"
#include "base/decimal.hpp"
#include "base/rational_text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/workload.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int weeks_shown = 8;
constexpr int weeks_averaged = 4;
constexpr std::int32_t days_of_a_week = 7;
constexpr std::int64_t minutes_of_an_hour = 60;

template <class Write>
FormulaEstimate view_of(const Estimate& estimate, const std::optional<Rational>& reckoned, bool assumed,
                        const Write& write) {
  const auto text = [&](const std::optional<Rational>& value) {
    return value ? std::optional<std::string>(write(*value)) : std::nullopt;
  };
  return {.value = text(reckoned),
          .assumed = assumed,
          .known = text(estimate.value),
          .own = text(estimate.own),
          .prior = text(estimate.prior),
          .basis = std::string(text_of(estimate.basis)),
          .cases = estimate.cases,
          .little_evidence = estimate.little_evidence,
          .more_than_trials = estimate.more_than_trials};
}

class Writer {
 public:
  explicit Writer(const FormulaCase& formula)
      : case_(formula), numbers_(formula.numbers), assumed_(formula.question.assumptions), input_(formula.input()) {}

  SalesFormula write() {
    answer();
    SalesFormula out = heading();
    out.deal_size = of_size(case_.deal_size, case_.deal_sizes, case_.reckoned_deal_size(),
                            assumed_.deal_size.has_value(), [&](const Rational& value) { return money(value); });
    out.win_rate = of_rate(case_.win_rate, case_.win_rates, case_.reckoned_win_rate(), assumed_.win_rate.has_value());
    out.cycle = of_size(case_.cycle, case_.cycles, case_.cycle.value, false,
                        [](const Rational& value) { return to_decimal_text(value, 1); });
    for (std::size_t at = 0; at < case_.stages.size(); ++at) out.stages.push_back(stage(at));
    for (const Lever& each : answer_.levers) out.levers.push_back(lever(each));
    out.open = pipeline();
    if (out.to_win) out.work = work();
    return out;
  }

 private:
  void answer() {
    too_large_ = case_.aim.too_large;
    if (too_large_ || !case_.reckoned_target()) {
      // Whatever needs no target: what the open deals should bring.
      input_.target = input_.actual;
    }
    try {
      answer_ = solve(input_);
    } catch (const Overflow&) {
      too_large_ = true;
      FormulaInput nothing = input_;
      nothing.open.clear();
      nothing.target = nothing.actual;
      answer_ = solve(nothing);
    }
  }

  [[nodiscard]] bool has_needs() const { return !too_large_ && case_.reckoned_target().has_value(); }
  [[nodiscard]] int decimals() const { return case_.aim.money.currency.decimals(); }
  [[nodiscard]] std::string money(const Rational& minor) const { return rounded_scaled_text(minor, decimals()); }
  [[nodiscard]] std::string money(std::int64_t minor) const { return scaled_to_text(minor, decimals()); }

  [[nodiscard]] static FormulaEstimate of_rate(const Estimate& estimate, const RateEvidence& evidence,
                                               const std::optional<Rational>& reckoned, bool assumed) {
    FormulaEstimate out =
        view_of(estimate, reckoned, assumed, [](const Rational& rate) { return fraction_text(rate); });
    out.successes = evidence.own.successes;
    out.team_cases = evidence.team.trials;
    out.company_cases = evidence.company.trials;
    return out;
  }
  template <class Write>
  [[nodiscard]] static FormulaEstimate of_size(const Estimate& estimate, const SizeEvidence& evidence,
                                               const std::optional<Rational>& reckoned, bool assumed,
                                               const Write& write) {
    FormulaEstimate out = view_of(estimate, reckoned, assumed, write);
    out.team_cases = evidence.team.cases;
    out.company_cases = evidence.company.cases;
    return out;
  }

  [[nodiscard]] FormulaGoal goal(const CompiledGoal& goal) const {
    return {.id = goal.goal.id.text(),
            .title = goal.goal.title,
            .period = app::view_of(goal.goal.period),
            .target = stored_text(goal, target_of(goal, case_.question.as_of)),
            .currency = goal.money.currency,
            .state = std::string(text_of(goal.goal.state))};
  }

  [[nodiscard]] SalesFormula heading() const {
    const Directory& directory = *numbers_.directory;
    const AsOf as_of = case_.question.as_of;
    const FormulaAim& aim = case_.aim;
    SalesFormula out;
    out.person = app::view_of(directory, case_.owners.own, as_of.facts_until);
    if (case_.owners.team) out.team = app::view_of(directory, *case_.owners.team, as_of.facts_until);
    out.as_of = as_of.elapsed_until;
    out.facts_until = as_of.facts_until;
    if (aim.goal != nullptr) out.goal = goal(*aim.goal);
    for (const CompiledGoal* choice : aim.choices) out.choices.push_back(goal(*choice));
    out.period = app::view_of(aim.period);
    out.currency = aim.money.currency;
    if (const auto target = case_.reckoned_target()) out.target = money(*target);
    out.target_assumed = assumed_.target.has_value();
    out.actual = money(aim.actual);
    out.expected_from_open = money(answer_.expected_from_open);
    if (has_needs()) out.to_win = money(answer_.to_win);
    out.days_left = days_text(aim.days_left);
    out.days_per_week = days_text(aim.days_per_week);
    out.unconverted = aim.unconverted + case_.evidence.unconverted();
    out.too_large = too_large_;
    return out;
  }

  // The whole weeks before the day, the latest last.
  [[nodiscard]] std::vector<FormulaWeek> recent(const CompiledMetric& metric) const {
    const Date until = case_.question.as_of.elapsed_until;
    const int past = (until.iso_weekday() - numbers_.workspace.week_start + days_of_a_week) % days_of_a_week;
    const bool whole = past == days_of_a_week - 1;  // the day ends a week
    Date start = whole ? until - past : until - past - days_of_a_week;
    std::vector<FormulaWeek> weeks;
    for (int back = 0; back < weeks_shown; ++back, start = start - days_of_a_week) {
      weeks.push_back({start, case_.evidence.count(metric, case_.owners.own, {start, start + (days_of_a_week - 1)})});
    }
    std::ranges::reverse(weeks);
    return weeks;
  }

  [[nodiscard]] FormulaStageView stage(std::size_t at) const {
    const StageEvidence& found = case_.stages[at];
    const Metric& metric = found.metric->metric;
    FormulaStageView out{.key = metric.key,
                         .name = metric.name,
                         .lag = std::to_string(case_.reckoned_lag(at)),
                         .lag_basis = std::string(text_of(found.lag_basis)),
                         .counted_from = found.counted.start,
                         .counted_until = found.counted.end,
                         .count = found.count.own,
                         .minutes = metric.minutes_per_unit,
                         .weeks = {},
                         .recent_per_week = {}};
    if (assumed_.lags.contains(metric.key)) out.lag_basis = "assumed";
    if (at > 0) {
      out.rate = of_rate(case_.rates[at], found.rate, case_.reckoned_rate(at), assumed_.rates.contains(metric.key));
    }
    const StageNeed& need = answer_.needs[at];
    out.weeks = to_decimal_text(need.weeks, 2);
    if (has_needs()) {
      out.needed = need.count;
      if (need.reason) out.reason = text_of(*need.reason);
      if (need.per_week) out.per_week = to_decimal_text(*need.per_week, 2);
      out.too_late = need.too_late;
    }
    out.recent = recent(*found.metric);
    std::int64_t sum = 0;
    for (std::size_t i = out.recent.size() - weeks_averaged; i < out.recent.size(); ++i) sum += out.recent[i].count;
    out.recent_per_week = to_decimal_text(Rational::of(sum, weeks_averaged), 2);
    return out;
  }

  [[nodiscard]] FormulaLever lever(const Lever& lever) const {
    FormulaLever out;
    if (lever.stage) out.stage = case_.stages[*lever.stage].metric->metric.key;
    out.from = lever.stage ? fraction_text(lever.from) : money(lever.from);
    out.to = lever.stage ? fraction_text(lever.to) : money(lever.to);
    out.first = lever.first;
    out.saved = lever.saved;
    out.saved_hours = to_decimal_text(lever.saved_minutes / Rational(minutes_of_an_hour), 1);
    return out;
  }

  [[nodiscard]] FormulaOpenStage open_stage(const OpenDealsOfStage& stage) const {
    FormulaOpenStage out{.name = stage.name, .deals = stage.deals, .amount = money(stage.amount)};
    const auto rate = case_.reckoned_win_rate(stage);
    if (!rate) return out;
    out.expected = money(round_half_away(Rational(stage.amount) * *rate));
    if (stage.decided.trials == 0 || assumed_.win_rate) return out;
    Estimate estimate;
    estimate.value = rate;
    estimate.own = Rational::of(stage.decided.successes, stage.decided.trials);
    estimate.prior = case_.reckoned_win_rate();
    estimate.basis = EvidenceBasis::shrunk;
    estimate.cases = stage.decided.trials;
    estimate.little_evidence = estimate.cases < enough_cases;
    out.win_rate = of_rate(estimate, {.own = stage.decided, .team = {}, .company = {}}, rate, false);
    return out;
  }

  [[nodiscard]] FormulaPipeline pipeline() const {
    const OpenDeals& open = case_.open;
    FormulaPipeline out;
    std::int64_t amount = 0;
    for (const OpenDealsOfStage& stage : open.stages) {
      out.stages.push_back(open_stage(stage));
      out.deals += stage.deals;
      amount = checked_add(amount, stage.amount);
    }
    out.amount = money(amount);
    out.later_deals = open.later.deals;
    out.later_amount = money(open.later.amount);
    out.unconverted = open.unconverted;
    const auto win = case_.reckoned_win_rate();
    if (!win || too_large_) return out;
    const auto size = case_.reckoned_deal_size();
    if (size && case_.cycle.value) {
      const auto velocity = sales_velocity(out.deals, *size, *win, *case_.cycle.value);
      if (velocity) out.velocity = money(*velocity);
    }
    const auto target = case_.reckoned_target();
    if (!target) return out;
    const PipelineCoverage coverage = pipeline_coverage(amount, checked_sub(*target, case_.aim.actual), *win);
    out.coverage = fraction_text(coverage.coverage);
    out.required = fraction_text(coverage.required);
    out.expected = fraction_text(coverage.expected);
    return out;
  }

  // What the chain asks for each week, of what can still be done.
  [[nodiscard]] std::optional<FormulaWork> work() const {
    std::vector<AskedWork> asked;
    for (std::size_t at = 0; at < answer_.needs.size(); ++at) {
      const StageNeed& need = answer_.needs[at];
      const ChainStage& stage = input_.chain[at];
      if (need.per_week && stage.minutes > 0) asked.push_back({stage.key, *need.per_week, stage.minutes});
    }
    if (asked.empty()) return std::nullopt;
    const Person& person = numbers_.directory->person(case_.owners.own.index);
    const Workload load = workload_of(asked, person.selling_hours_per_week, 1);
    return FormulaWork{to_decimal_text(load.hours, 1), person.selling_hours_per_week, std::string(text_of(load.band))};
  }

  const FormulaCase& case_;
  const Numbers& numbers_;
  const FormulaAssumptions& assumed_;
  FormulaInput input_;
  FormulaAnswer answer_;
  bool too_large_ = false;
};

}  // namespace

SalesFormula written(const FormulaCase& formula) { return Writer(formula).write(); }

}  // namespace salespact::app
