#include "domain/days.hpp"
#include "domain/metric/exchange.hpp"
#include "domain/metric/level.hpp"
#include "domain/metric/metric_definition.hpp"
#include "domain/metric/metric_library.hpp"
#include "domain/metric/record_rule.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace salespact;
using salespact::test::day;

namespace {

Currency money(const char* code) { return Currency::parse(code).value(); }

MetricRefusals problems(const Metric& metric) { return problems_of(metric, library_metric); }

MetricProblem only_problem(const Metric& metric) {
  const auto found = problems(metric);
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found.front().message.empty());
  return found.front().code;
}

}  // namespace

TEST_CASE("every metric of the library could be saved, and the named ones are there") {
  std::set<std::string> keys;
  for (const auto& metric : metric_library()) {
    CAPTURE(metric.key);
    const auto found = problems(metric);
    for (const auto& refusal : found) MESSAGE(refusal.message);
    CHECK(found.empty());
    CHECK(keys.insert(metric.key).second);
    if (metric.kind != MetricKind::ratio) CHECK(parse_rule(metric.rule).has_value());
  }
  for (const char* key : {"revenue", "deals_won", "deals_lost", "win_rate", "pipeline", "average_deal_size",
                          "sales_cycle_days", "calls", "meetings", "demos", "proposals", "emails", "new_customers",
                          "retention_rate", "churn_rate", "nps", "csat", "market_share"}) {
    CAPTURE(key);
    CHECK(library_metric(key) != nullptr);
  }
  CHECK(library_metric("no_such") == nullptr);
}

TEST_CASE("a ratio needs two additive metrics that exist") {
  Metric ratio = *library_metric("win_rate");
  ratio.denominator = "no_such";
  CHECK(only_problem(ratio) == MetricProblem::part_unknown);
  ratio.denominator = "average_deal_size";
  CHECK(only_problem(ratio) == MetricProblem::part_not_additive);
  ratio.denominator.clear();
  CHECK(only_problem(ratio) == MetricProblem::ratio_without_parts);
  ratio = *library_metric("win_rate");
  ratio.rule = "deals: count on closed_on";
  CHECK(only_problem(ratio) == MetricProblem::rule_against_kind);
  ratio = *library_metric("average_deal_size");
  ratio.unit = MetricUnit::percent;
  CHECK(only_problem(ratio) == MetricProblem::unit_against_parts);
  ratio = *library_metric("win_rate");
  ratio.denominator = "revenue";
  CHECK(only_problem(ratio) == MetricProblem::unit_against_parts);
}

TEST_CASE("a rule fits the kind and the unit of its metric") {
  Metric metric = *library_metric("revenue");
  metric.numerator = "deals_won";
  CHECK(only_problem(metric) == MetricProblem::parts_not_of_a_ratio);
  metric = *library_metric("revenue");
  metric.rule.clear();
  CHECK(only_problem(metric) == MetricProblem::rule_missing);
  metric.rule = "deals where";
  CHECK(only_problem(metric) == MetricProblem::rule_invalid);
  metric.rule = "deals: stock amount from created_on to closed_on";
  CHECK(only_problem(metric) == MetricProblem::rule_against_kind);
  metric.rule = "deals: count on closed_on";
  CHECK(only_problem(metric) == MetricProblem::rule_against_unit);
  metric = *library_metric("deals_won");
  metric.unit = MetricUnit::custom;
  CHECK(problems(metric).empty());
  metric.precision = 1;
  CHECK(only_problem(metric) == MetricProblem::rule_against_unit);
  metric = *library_metric("nps");
  metric.kind = MetricKind::additive;
  CHECK(only_problem(metric) == MetricProblem::rule_against_kind);
  metric = *library_metric("complaints");
  metric.unit = MetricUnit::percent;
  CHECK(only_problem(metric) == MetricProblem::rule_against_unit);
  metric = *library_metric("pipeline");
  metric.level_aggregation = LevelAggregation::mean;
  CHECK(only_problem(metric) == MetricProblem::rule_against_kind);
}

TEST_CASE("all problems of a definition are told at once") {
  Metric metric = *library_metric("calls");
  metric.key = "Calls!";
  metric.name = "  ";
  metric.precision = 7;
  metric.lower_bound = 5;
  metric.upper_bound = 5;
  metric.freshness_days = 0;
  metric.minutes_per_unit = 1441;
  metric.rule = "activities";
  CHECK(problems(metric).size() == 7);
}

TEST_CASE("kind, unit and direction of a metric stay once facts exist") {
  const Metric before = *library_metric("revenue");
  Metric after = before;
  after.name = "Sales";
  CHECK(problems_of_change(before, after).empty());
  after.kind = MetricKind::level;
  after.unit = MetricUnit::count;
  after.direction = MetricDirection::decrease;
  CHECK(problems_of_change(before, after).size() == 3);
}

TEST_CASE("a percent ratio is a hundred times the quotient, in the metric's own scale") {
  const auto factor = [](const char* key) {
    const Metric& ratio = *library_metric(key);
    return ratio_factor(ratio, *library_metric(ratio.numerator), *library_metric(ratio.denominator));
  };
  CHECK(Rational::of(102, 640) * factor("win_rate") == Rational::of(159375, 100));  // 15.9375 %, precision 2
  CHECK(factor("average_deal_size") == Rational(1));                                // cents over deals are cents
  CHECK(factor("sales_cycle_days") == Rational(100));
  CHECK(factor("gross_margin") == Rational(10'000));
}

TEST_CASE("G71 a deal of 11,000 dollars is 10,000 euros at the plan rate and 8,800 at the dated one") {
  const ExchangeRates rates({{money("EUR"), money("USD"), RateKind::plan, day("2027-01-01"), 1'100'000},
                             {money("EUR"), money("USD"), RateKind::dated, day("2027-02-01"), 1'250'000}},
                            money("EUR"));
  const auto plan = rates.rate(money("USD"), money("EUR"), RateKind::plan, day("2027-03-01")).value();
  CHECK(converted(11'000'00, money("USD"), money("EUR"), plan) == Rational(10'000'00));
  const auto dated = rates.rate(money("USD"), money("EUR"), RateKind::dated, day("2027-03-01")).value();
  CHECK(converted_minor(11'000'00, money("USD"), money("EUR"), dated) == 8'800'00);
}

TEST_CASE("the latest rate that is valid on the day counts; before the first there is none") {
  const ExchangeRates rates({{money("USD"), money("EUR"), RateKind::dated, day("2027-02-01"), 900'000},
                             {money("USD"), money("EUR"), RateKind::dated, day("2027-01-01"), 800'000}},
                            money("EUR"));
  const auto rate = [&](const char* iso) { return rates.rate(money("USD"), money("EUR"), RateKind::dated, day(iso)); };
  CHECK(rate("2027-01-31") == Rational::of(8, 10));
  CHECK(rate("2027-02-01") == Rational::of(9, 10));
  CHECK_FALSE(rate("2026-12-31").has_value());
  CHECK_FALSE(rates.rate(money("USD"), money("EUR"), RateKind::plan, day("2027-03-01")).has_value());
  CHECK_FALSE(rates.rate(money("USD"), money("JPY"), RateKind::dated, day("2027-03-01")).has_value());
  CHECK(rates.rate(money("JPY"), money("JPY"), RateKind::plan, day("1990-01-01")) == Rational(1));
}

TEST_CASE("a pair's own rate goes before the inverse, the inverse before the way over the base currency") {
  const ExchangeRates rates({{money("EUR"), money("USD"), RateKind::plan, day("2027-01-01"), 1'250'000},
                             {money("GBP"), money("EUR"), RateKind::plan, day("2027-01-01"), 1'200'000},
                             {money("EUR"), money("JPY"), RateKind::plan, day("2027-01-01"), 160'000'000},
                             {money("JPY"), money("EUR"), RateKind::plan, day("2027-01-01"), 6'000}},
                            money("EUR"));
  const auto rate = [&](const char* from, const char* to) {
    return rates.rate(money(from), money(to), RateKind::plan, day("2027-06-01"));
  };
  CHECK(rate("USD", "EUR") == Rational::of(4, 5));
  CHECK(rate("JPY", "EUR") == Rational::of(6, 1000));
  CHECK(rate("GBP", "USD") == Rational::of(3, 2));
  CHECK(rate("USD", "JPY") == Rational(128));
  CHECK(converted(10'00, money("USD"), money("JPY"), Rational(128)) == Rational(1280));  // yen have no minor unit
  CHECK(converted_minor(1, money("JPY"), money("KWD"), Rational::of(25, 10'000)) == 3);  // 2.5 fils
}

TEST_CASE("a level is its last reading up to the day, or an aggregate of those inside the range") {
  const std::vector<Reading> readings{
      {day("2027-01-10"), 40}, {day("2027-02-01"), 30}, {day("2027-02-01"), 50}, {day("2027-03-01"), 45}};
  const auto level = [&](LevelAggregation how, const char* start, const char* end) {
    return level_of(readings, how, {day(start), day(end)});
  };
  CHECK(level(LevelAggregation::last, "2027-01-01", "2027-02-28") == Rational(50));
  CHECK(level(LevelAggregation::last, "2027-04-01", "2027-06-30") == Rational(45));
  CHECK_FALSE(level(LevelAggregation::last, "2027-01-01", "2027-01-09").has_value());
  CHECK(level(LevelAggregation::mean, "2027-01-11", "2027-03-31") == Rational::of(125, 3));
  CHECK(level(LevelAggregation::min, "2027-01-01", "2027-03-31") == Rational(30));
  CHECK(level(LevelAggregation::max, "2027-01-01", "2027-03-31") == Rational(50));
  CHECK_FALSE(level(LevelAggregation::mean, "2027-04-01", "2027-06-30").has_value());

  std::vector<Fact> flows;
  append_level_flows(PersonId{1}, std::nullopt, readings, flows);
  REQUIRE(flows.size() == 3);
  CHECK(flows[0].amount == 40);
  CHECK(flows[1].amount == 10);
  CHECK(flows[2].amount == -5);
  CHECK(level_adds_up(MetricUnit::money));
  CHECK_FALSE(level_adds_up(MetricUnit::points));
}
