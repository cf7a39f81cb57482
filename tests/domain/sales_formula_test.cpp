#include "domain/forecast/sales_formula.hpp"

#include "base/check.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace salespact;

namespace {

// G51: calls, meetings, proposals and deals; 180,000.00 to win at 12,000.00 a deal.
FormulaInput worked_example() {
  FormulaInput input;
  input.chain = {{"calls", {}, 20, 4},
                 {"meetings", Rational::of(1, 10), 15, 45},
                 {"proposals", Rational::of(1, 2), 10, 60},
                 {"deals_won", Rational::of(1, 4), 0, 0}};
  input.deal_size = Rational(12'000'00);
  input.target = 180'000'00;
  input.days_left = 60;
  return input;
}

std::vector<std::int64_t> counts(const FormulaAnswer& answer) {
  std::vector<std::int64_t> out;
  for (const StageNeed& need : answer.needs) out.push_back(need.count.value());
  return out;
}

std::vector<std::string> per_week(const FormulaAnswer& answer) {
  std::vector<std::string> out;
  for (const StageNeed& need : answer.needs) out.push_back(to_decimal_text(need.per_week.value(), 2));
  return out;
}

std::vector<std::optional<NoNeed>> reasons(const FormulaAnswer& answer) {
  std::vector<std::optional<NoNeed>> out;
  for (const StageNeed& need : answer.needs) out.push_back(need.reason);
  return out;
}

}  // namespace

TEST_CASE("G48: 500k at 50k a deal through 0.4, 0.5 and 0.2 is 10 deals, 50 proposals, 100 meetings, 250 prospects") {
  FormulaInput input;
  input.chain = {{"prospects", {}, 0, 0},
                 {"meetings", Rational::of(4, 10), 0, 0},
                 {"proposals", Rational::of(5, 10), 0, 0},
                 {"deals_won", Rational::of(2, 10), 0, 0}};
  input.deal_size = Rational(50'000'00);
  input.target = 500'000'00;
  input.days_left = 60;
  CHECK(counts(solve(input)) == std::vector<std::int64_t>{250, 100, 50, 10});
}

TEST_CASE("G51: what is needed, and what of it in each week that still counts") {
  const FormulaAnswer answer = solve(worked_example());
  CHECK(answer.to_win == 180'000'00);
  CHECK(counts(answer) == std::vector<std::int64_t>{1200, 120, 60, 15});
  CHECK(per_week(answer) == std::vector<std::string>{"150.00", "13.33", "6.00", "1.25"});
}

TEST_CASE("G52: the open pipeline takes off what it should bring") {
  FormulaInput input = worked_example();
  input.target = 400'000'00;
  input.actual = 150'000'00;
  input.open = {{"Proposal", 60'000'00, Rational::of(1, 2)}, {"Contacted", 40'000'00, Rational::of(1, 4)}};
  const FormulaAnswer answer = solve(input);
  CHECK(answer.expected_from_open == 40'000'00);
  CHECK(answer.to_win == 210'000'00);
}

TEST_CASE("G53: velocity is opportunities by value by win rate over the cycle") {
  const auto velocity = sales_velocity(40, 25'000'00, Rational::of(1, 4), 90);
  CHECK(to_decimal_text(velocity.value() / 100, 2) == "2777.78");
  CHECK(!sales_velocity(40, 25'000'00, Rational::of(1, 4), 0));
}

TEST_CASE("G54: coverage is over what is left, and what is required follows from the win rate") {
  const PipelineCoverage coverage = pipeline_coverage(4'800'000'00, 1'600'000'00, Rational::of(22, 100));
  CHECK(coverage.coverage == Rational(3));
  CHECK(to_decimal_text(coverage.required.value(), 2) == "4.55");
  CHECK(coverage.expected == Rational::of(66, 100));
}

TEST_CASE("coverage of nothing left, and of deals that are never won, is no number") {
  const PipelineCoverage reached = pipeline_coverage(100, 0, Rational::of(1, 4));
  CHECK(!reached.coverage);
  CHECK(!reached.expected);
  CHECK(reached.required == Rational(4));
  CHECK(!pipeline_coverage(100, 50, 0).required);
  CHECK(pipeline_coverage(100, 50, 0).expected == Rational(0));
}

TEST_CASE("R-SF: each stage is worked out from the deals, not from the rounded stage below") {
  FormulaInput input = worked_example();
  input.target = 12'000'00;  // one deal
  input.chain[1].rate = Rational::of(3, 10);
  input.chain[2].rate = Rational::of(3, 10);
  input.chain[3].rate = Rational::of(3, 10);
  CHECK(counts(solve(input)) == std::vector<std::int64_t>{38, 12, 4, 1});  // from 12 it would be 40
}

TEST_CASE("R-SF: a part of a deal is a whole one, an exact number stays") {
  FormulaInput input = worked_example();
  input.target = 24'000'00;
  CHECK(solve(input).needs.back().count == 2);
  input.target = 24'000'01;
  CHECK(solve(input).needs.back().count == 3);
  input.chain[3].rate = Rational::of(1, 3);
  input.target = 120'000'00;
  CHECK(solve(input).needs[2].count == 30);
}

TEST_CASE("R-SF: with the target reached, or the pipeline enough, nothing is needed and nothing is a lever") {
  FormulaInput input = worked_example();
  input.actual = 200'000'00;
  CHECK(solve(input).to_win == 0);
  CHECK(counts(solve(input)) == std::vector<std::int64_t>{0, 0, 0, 0});
  CHECK(per_week(solve(input)) == std::vector<std::string>{"0.00", "0.00", "0.00", "0.00"});
  CHECK(solve(input).levers.empty());
  input = worked_example();
  input.open = {{"Proposal", 360'000'00, Rational::of(1, 2)}};
  CHECK(solve(input).to_win == 0);
  input.open[0].amount -= 2;
  CHECK(solve(input).to_win == 1);
  CHECK(solve(input).needs.back().count == 1);
}

TEST_CASE("R-SF: refunds below zero are to be won as well") {
  FormulaInput input = worked_example();
  input.actual = -12'000'00;
  CHECK(solve(input).needs.back().count == 16);
}

TEST_CASE("R-SF: a stage whose way to a close is longer than the time left cannot influence this period any more") {
  FormulaInput input = worked_example();
  input.days_left = 15;
  const FormulaAnswer answer = solve(input);
  CHECK(answer.needs[0].too_late);
  CHECK(answer.needs[1].too_late);  // exactly as long leaves no week either
  CHECK(!answer.needs[1].per_week);
  CHECK(answer.needs[1].count == 120);
  CHECK(!answer.needs[2].too_late);
  CHECK(answer.needs[2].per_week == Rational(60));  // five days are one week
  input.days_left = Rational::of(31, 2);
  CHECK(!solve(input).needs[1].too_late);
  CHECK(solve(input).needs[1].weeks == Rational::of(1, 10));
}

TEST_CASE("R-SF: on the last day nothing that is needed can still be done, but nothing needed is not too late") {
  FormulaInput input = worked_example();
  input.days_left = 0;
  CHECK(solve(input).needs.back().too_late);
  input.actual = input.target;
  CHECK(!solve(input).needs.back().too_late);
}

TEST_CASE("R-SF: weeks are as long as the calendar's") {
  FormulaInput input = worked_example();
  input.days_per_week = 4;
  CHECK(solve(input).needs.back().weeks == Rational(15));
  CHECK(solve(input).needs.back().per_week == Rational(1));
}

TEST_CASE("R-SF: without a rate the stages above it have no number, those below have") {
  FormulaInput input = worked_example();
  input.chain[2].rate.reset();
  const FormulaAnswer missing = solve(input);
  CHECK(reasons(missing) ==
        std::vector<std::optional<NoNeed>>{NoNeed::rate_missing, NoNeed::rate_missing, std::nullopt, std::nullopt});
  CHECK(missing.needs[2].count == 60);
  CHECK(!missing.needs[0].too_late);
  CHECK(missing.levers.empty());
  input.chain[2].rate = 0;
  CHECK(reasons(solve(input))[0] == NoNeed::rate_zero);
  CHECK(!solve(input).needs[0].count);
}

TEST_CASE("R-SF: without a deal size, or with one of nothing, no stage has a number") {
  FormulaInput input = worked_example();
  input.deal_size.reset();
  CHECK(reasons(solve(input)) == std::vector<std::optional<NoNeed>>(4, NoNeed::size_missing));
  input.deal_size = 0;
  CHECK(reasons(solve(input)) == std::vector<std::optional<NoNeed>>(4, NoNeed::size_zero));
  input.target = 0;
  CHECK(counts(solve(input)) == std::vector<std::int64_t>{0, 0, 0, 0});
}

TEST_CASE("R-SF: a chain may be deals alone, or eight stages long; more or none is our own mistake") {
  FormulaInput input = worked_example();
  input.chain = {input.chain.back()};
  CHECK(counts(solve(input)) == std::vector<std::int64_t>{15});
  CHECK(solve(input).levers.size() == 1);
  input.chain.assign(8, {"step", Rational::of(1, 2), 0, 0});
  CHECK(solve(input).needs.front().count == 15 * 128);
  input.chain.assign(9, {"step", Rational::of(1, 2), 0, 0});
  CHECK_THROWS_AS((void)solve(input), BugFound);
  input.chain.clear();
  CHECK_THROWS_AS((void)solve(input), BugFound);
}

TEST_CASE(
    "R-SF: the strongest lever comes first; of those that save as many first steps the one that saves most work") {
  const FormulaAnswer answer = solve(worked_example());
  REQUIRE(answer.levers.size() == 4);
  CHECK(answer.levers[0].stage == 3U);  // fewer proposals, meetings and calls
  CHECK(answer.levers[0].to == Rational::of(275, 1000));
  CHECK(answer.levers[0].first == 1091);
  CHECK(answer.levers[0].saved == 109);
  CHECK(answer.levers[1].stage == 2U);
  CHECK(answer.levers[2].stage == 1U);
  CHECK(answer.levers[1].saved == 109);
  CHECK(answer.levers[0].saved_minutes > answer.levers[1].saved_minutes);
  CHECK(answer.levers[2].saved_minutes == Rational(std::int64_t{109} * 4));  // calls alone
  CHECK(!answer.levers[3].stage);                                            // 14 deals of 13,200.00
  CHECK(answer.levers[3].first == 1120);
  CHECK(answer.levers[3].saved == 80);
}

TEST_CASE("R-SF: no rate is better than every one") {
  FormulaInput input = worked_example();
  input.chain[2].rate = Rational::of(95, 100);
  const FormulaAnswer answer = solve(input);
  CHECK(answer.levers.back().stage == 2U);
  CHECK(answer.levers.back().to == Rational(1));
  input.chain[2].rate = 1;
  CHECK(solve(input).levers.back().saved == 0);
}

TEST_CASE("E38: chances and numbers beyond counting are said to be too large, nothing wraps") {
  FormulaInput input = worked_example();
  input.chain[1].rate = Rational::of(1, 1'000'000);
  input.chain[2].rate = Rational::of(1, 1'000'000);
  CHECK(reasons(solve(input)) ==
        std::vector<std::optional<NoNeed>>{NoNeed::too_large, std::nullopt, std::nullopt, std::nullopt});
  input = worked_example();
  input.target = 4'000'000'000'000'000'000;
  input.deal_size = 1;
  CHECK(reasons(solve(input)) == std::vector<std::optional<NoNeed>>(4, NoNeed::too_large));
  input.target = std::numeric_limits<std::int64_t>::max();
  input.actual = -1;
  CHECK_THROWS_AS((void)solve(input), Overflow);
}

TEST_CASE("E38: eight stages of the awkward rates of a huge company stay exact to a thousand-millionth") {
  FormulaInput input = worked_example();
  input.chain.assign(8, {"step", Rational::of(999'999'999'971, 1'999'999'999'961), 0, 0});  // below a half
  CHECK(solve(input).needs.front().count == 15 * 128 + 1);
  input.chain.assign(8, {"step", Rational::of(999'999'999'989, 1'999'999'999'961), 0, 0});  // above it
  CHECK(solve(input).needs.front().count == 15 * 128);
}
