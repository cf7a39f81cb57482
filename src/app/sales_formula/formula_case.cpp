#include "app/sales_formula/formula_case.hpp"

#include "base/decimal.hpp"

namespace salespact::app {
namespace {

constexpr Int128 largest_denominator = 1'000'000'000'000;

}  // namespace

std::optional<Rational> FormulaCase::reckoned_rate(std::size_t stage) const {
  const auto said = question.assumptions.rates.find(stages[stage].metric->metric.key);
  return said == question.assumptions.rates.end() ? rates[stage].value : std::optional(said->second);
}

std::int64_t FormulaCase::reckoned_lag(std::size_t stage) const {
  const auto said = question.assumptions.lags.find(stages[stage].metric->metric.key);
  return said == question.assumptions.lags.end() ? stages[stage].lag : said->second;
}

std::optional<Rational> FormulaCase::reckoned_deal_size() const {
  const auto& said = question.assumptions.deal_size;
  return said ? std::optional(*said * Rational(power_of_ten_int64(aim.money.currency.decimals()))) : deal_size.value;
}

std::optional<Rational> FormulaCase::reckoned_win_rate() const {
  return question.assumptions.win_rate ? question.assumptions.win_rate : win_rate.value;
}

std::optional<std::int64_t> FormulaCase::reckoned_target() const {
  const auto& said = question.assumptions.target;
  if (!said) return aim.target;
  return round_half_away(*said * Rational(power_of_ten_int64(aim.money.currency.decimals())));
}

std::optional<Rational> FormulaCase::reckoned_win_rate(const OpenDealsOfStage& stage) const {
  const auto all = reckoned_win_rate();
  if (question.assumptions.win_rate || !all || stage.decided.trials == 0) return all;
  return simple_near(shrunk({stage.decided.trials, stage.decided.successes}, *all, team_weight_in_rates),
                     largest_denominator);
}

FormulaInput FormulaCase::input() const {
  FormulaInput in;
  for (std::size_t at = 0; at < stages.size(); ++at) {
    const Metric& metric = stages[at].metric->metric;
    in.chain.push_back(
        {.key = metric.key, .rate = reckoned_rate(at), .lag = reckoned_lag(at), .minutes = metric.minutes_per_unit});
  }
  in.deal_size = reckoned_deal_size();
  in.actual = aim.actual;
  in.target = reckoned_target().value_or(aim.actual);
  for (const OpenDealsOfStage& stage : open.stages) {
    in.open.push_back({stage.name, stage.amount, reckoned_win_rate(stage).value_or(Rational(0))});
  }
  in.days_left = aim.days_left;
  in.days_per_week = aim.days_per_week;
  return in;
}

}  // namespace salespact::app
