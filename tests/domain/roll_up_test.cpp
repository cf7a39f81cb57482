#include "domain/goal/roll_up.hpp"
#include "domain/days.hpp"
#include "domain/goal/coverage.hpp"
#include "domain/goal/effective_quota.hpp"
#include "domain/metric/metric_library.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;

namespace {

Rational percent(std::int64_t value) { return Rational::of(value, 100); }
std::string percent_text(const Rational& share) { return to_decimal_text(share * Rational(100), 2); }

}  // namespace

TEST_CASE("G30 a ratio rolls up as the ratio of the sums") {
  const std::vector<Fraction> parts{{12, 40}, {90, 600}};
  CHECK(percent_text(*ratio_of_sums(parts)) == "15.94");
  CHECK(ratio_of_sums(parts) == Rational::of(102, 640));
  CHECK_FALSE(ratio_of_sums(std::vector<Fraction>{{5, 0}}).has_value());
  CHECK_FALSE(ratio_of_sums({}).has_value());
}

TEST_CASE("G31 drivers count by weight, and none counts for more than the whole") {
  const std::vector<Driver> drivers{{50, percent(120)}, {30, percent(80)}, {20, percent(50)}};
  CHECK(driver_attainment(drivers) == percent(84));
}

TEST_CASE("G32 a driver without a number leaves both sums") {
  const std::vector<Driver> drivers{{50, percent(120)}, {30, percent(80)}, {20, std::nullopt}};
  CHECK(percent_text(*driver_attainment(drivers)) == "92.50");
  CHECK_FALSE(driver_attainment(std::vector<Driver>{{1, std::nullopt}}).has_value());
  CHECK_FALSE(driver_attainment(std::vector<Driver>{{0, percent(50)}}).has_value());
  CHECK(driver_attainment(std::vector<Driver>{{1, percent(-50)}, {1, percent(50)}}) == percent(25));
}

TEST_CASE("G33 what no child accounts for stays visible") {
  const std::vector<Contribution> children{{120'000, 1}, {80'000, percent(50)}};
  const auto lines = reconcile(175'000, children);
  CHECK(lines.contributions == Rational(160'000));
  CHECK(lines.unallocated == Rational(15'000));
}

TEST_CASE("a child that reaches the parent twice counts once with its largest share") {
  const auto once = counted_once({{GoalId{1}, percent(30)}, {GoalId{2}, 1}, {GoalId{1}, percent(60)}});
  REQUIRE(once.size() == 2);
  CHECK(once[0].share == percent(60));
  CHECK(shares_fit(std::vector<Rational>{percent(60), percent(40)}));
  CHECK_FALSE(shares_fit(std::vector<Rational>{percent(60), percent(41)}));
}

TEST_CASE("only goals of one unit, kind, direction, currency and period add up") {
  Goal parent;
  parent.period.range = days("2027-01-01", "2027-03-31");
  parent.currency = Currency::parse("USD");
  Goal child = parent;
  const Metric& revenue = *library_metric("revenue");
  CHECK(sum_conflicts(child, revenue, parent, revenue).empty());
  child.currency = Currency::parse("EUR");
  child.period.range = days("2027-03-01", "2027-04-01");
  CHECK(sum_conflicts(child, revenue, parent, revenue) ==
        std::vector{SumConflict::currency_differs, SumConflict::period_outside});
  CHECK(sum_conflicts(parent, *library_metric("churn_rate"), parent, revenue).size() == 3);
}

TEST_CASE("G36 eight quotas of 600,000 carry a number of 4 million with a buffer of 20 %") {
  const std::vector<ChildTarget> children(8, ChildTarget{600'000});
  const auto coverage = coverage_of(4'000'000, children).value();
  CHECK(coverage.coverage == percent(120));
  CHECK(coverage.over == percent(20));
  CHECK(coverage.gap == Rational(0));
  CHECK(coverage.band == CoverageBand::buffered);
}

TEST_CASE("G37 three quotas that leave 150,000 open are a gap") {
  const std::vector<ChildTarget> children{{300'000}, {300'000}, {250'000}};
  const auto coverage = coverage_of(1'000'000, children).value();
  CHECK(coverage.coverage == percent(85));
  CHECK(coverage.gap == Rational(150'000));
  CHECK(coverage.over == Rational(0));
  CHECK(coverage.band == CoverageBand::gap);
  CHECK_FALSE(coverage_of(0, children).has_value());
}

TEST_CASE("G38 three levels of buffer make the street more than twice the top") {
  const std::vector<ChainLevel> levels{{6, 600'000, 2'800'000}, {3, 2'800'000, 6'500'000}, {2, 6'500'000, 10'000'000}};
  const auto chain = coverage_chain(levels);
  REQUIRE(chain.levels.size() == 3);
  CHECK(percent_text(chain.levels[0]) == "128.57");
  CHECK(percent_text(chain.levels[1]) == "129.23");
  CHECK(percent_text(chain.levels[2]) == "130.00");
  CHECK(chain.street == Rational(21'600'000));
  CHECK(percent_text(chain.bottom_over_top) == "216.00");
}

TEST_CASE("G39 what the children usually reach says what to expect") {
  const std::vector<ChildTarget> children{
      {600'000, 1, percent(90)}, {600'000, 1, percent(80)}, {300'000, 1, percent(100)}};
  CHECK(percent_text(coverage_of(1'200'000, children)->expected_coverage) == "110.00");
}

TEST_CASE("coverage bands meet at their borders") {
  CHECK(coverage_band(Rational::of(9999, 10'000)) == CoverageBand::gap);
  CHECK(coverage_band(1) == CoverageBand::thin);
  CHECK(coverage_band(Rational::of(10'499, 10'000)) == CoverageBand::thin);
  CHECK(coverage_band(percent(105)) == CoverageBand::buffered);
  CHECK(coverage_band(percent(125)) == CoverageBand::buffered);
  CHECK(coverage_band(Rational::of(12'501, 10'000)) == CoverageBand::heavy);
  CHECK(coverage_band(percent(150)) == CoverageBand::heavy);
  CHECK(coverage_band(Rational::of(15'001, 10'000)) == CoverageBand::excessive);
}

TEST_CASE("G65 months of 25, 50 and 75 % make 75,000 of 150,000") {
  const Rational third = Rational::of(1, 3);
  const std::vector<QuotaSlice> slices{{third, 25, 1}, {third, 50, 1}, {third, 75, 1}};
  CHECK(effective_quota(150'000, slices) == Rational(75'000));

  // The same from a hire date: month 1 of tenure is the month of hire.
  const WorkCalendar work;
  RampProfile ramp;
  ramp.percent_by_month = {0, 25, 50, 75, 100};
  SeasonalityProfile even;
  even.shares = {3333, 3333, 3334};
  const auto season = season_parts(even, FiscalCalendar{}, days("2027-04-01", "2027-06-30")).value();
  const PaceWeights weights(work, days("2027-04-01", "2027-06-30"), season);
  const QuotaHolder holder{{{day("2027-03-15"), {}}}, {}, day("2027-03-15"), &ramp};
  const auto hired = quota_slices(weights, work, FiscalCalendar{}, holder);
  REQUIRE(hired.size() == 3);
  CHECK(hired[0].ramp == 25);
  CHECK(hired[2].ramp == 75);
  CHECK(hired[2].share == Rational::of(3334, 10'000));
}

TEST_CASE("G66 who leaves after 40 of 60 working days has two thirds of the quota") {
  const WorkCalendar work;
  const DateRange period = days("2027-01-04", "2027-03-26");  // twelve weeks
  const PaceWeights weights(work, period);
  REQUIRE(weights.working_days() == Rational(60));
  const QuotaHolder leaver{{{day("2020-01-01"), day("2027-02-27")}}, {}, {}, nullptr};
  const Rational effective = effective_quota(120'000, quota_slices(weights, work, FiscalCalendar{}, leaver));
  CHECK(effective == Rational(80'000));
  CHECK(percent_text(Rational(84'000) / effective) == "105.00");
  CHECK(percent_text(Rational(84'000) / Rational(120'000)) == "70.00");
}

TEST_CASE("G67 a leave of 13 of 65 working days takes a fifth of the quota") {
  const WorkCalendar work;
  const DateRange q2 = days("2027-04-01", "2027-06-30");
  const PaceWeights weights(work, q2);
  QuotaHolder holder{{{day("2020-01-01"), {}}}, {}, {}, nullptr};
  Absence leave;
  leave.dates = days("2027-04-26", "2027-05-12");
  REQUIRE(work.weight(leave.dates) == 13'000);
  holder.absences = {leave};
  CHECK(effective_quota(650'000, quota_slices(weights, work, FiscalCalendar{}, holder)) == Rational(520'000));

  holder.absences[0].dates = days("2027-04-26", "2027-05-07");  // ten working days are absorbed
  CHECK(effective_quota(650'000, quota_slices(weights, work, FiscalCalendar{}, holder)) == Rational(650'000));
  holder.absences[0].dates = days("2027-04-26", "2027-05-10");  // eleven are not
  CHECK(effective_quota(650'000, quota_slices(weights, work, FiscalCalendar{}, holder)) == Rational(540'000));
  holder.absences[0].percent = 50;  // half of eleven is absorbed
  CHECK(effective_quota(650'000, quota_slices(weights, work, FiscalCalendar{}, holder)) == Rational(650'000));
}

TEST_CASE("who was never a member during the period has no quota, and two memberships add up") {
  const WorkCalendar work;
  const PaceWeights weights(work, days("2027-04-01", "2027-06-30"));
  QuotaHolder holder{{{day("2027-07-01"), {}}}, {}, {}, nullptr};
  CHECK(effective_quota(100, quota_slices(weights, work, FiscalCalendar{}, holder)) == Rational(0));
  holder.tenures = {{day("2020-01-01"), day("2027-05-10")}, {day("2027-05-10"), {}}};
  CHECK(effective_quota(100, quota_slices(weights, work, FiscalCalendar{}, holder)) == Rational(100));
}
