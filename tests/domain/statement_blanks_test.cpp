#include "domain/goal/statement_blanks.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using salespact::test::days;

namespace {

const FiscalPeriod first_quarter{PeriodKind::quarter, "2027-Q1", days("2027-01-01", "2027-03-31")};

std::string filled(std::string_view statement) {
  return fill_statement(statement, {.owner = "Ana López", .target = "40", .period = first_quarter});
}

Metric measured_in(MetricUnit unit) {
  Metric metric;
  metric.unit = unit;
  return metric;
}

std::string absolute(Decimal value, MetricUnit unit, const std::optional<Currency>& currency = std::nullopt) {
  return target_words(TargetMode::absolute, value, measured_in(unit), currency);
}

}  // namespace

TEST_CASE("the blanks of a sentence are filled with whose it is, how much and when") {
  CHECK_EQ(filled("{owner} holds {target} meetings in {period}, by {end}"),
           "Ana López holds 40 meetings in Q1 2027, by 31 March 2027");
  CHECK_EQ(filled("Hold 30 meetings"), "Hold 30 meetings");
  CHECK_EQ(filled(""), "");
}

TEST_CASE("what is no blank stays as it is written, and a filling is not read again") {
  CHECK_EQ(filled("{Target} {targets} {} {target"), "{Target} {targets} {} {target");
  CHECK_EQ(filled("}{ {{target}}"), "}{ {40}");
  CHECK_EQ(fill_statement("{owner}", {.owner = "{target}", .target = "40", .period = first_quarter}), "{target}");
}

TEST_CASE("a blank that nobody fills is named") {
  CHECK(unknown_blanks("Hold {target} meetings by {end}").empty());
  CHECK_EQ(unknown_blanks("{amount} for {owner} in {Period}"), std::vector<std::string>{"{amount}", "{Period}"});
  CHECK_EQ(unknown_blanks("{} and {target"), std::vector<std::string>{"{}"});
}

TEST_CASE("a target is written with the unit that the checker reads") {
  CHECK_EQ(absolute({40, 0}, MetricUnit::count), "40");
  CHECK_EQ(absolute({125'000'050, 2}, MetricUnit::money, Currency::parse("USD")), "1,250,000.50 USD");
  CHECK_EQ(absolute({-1'234, 0}, MetricUnit::count), "-1,234");
  CHECK_EQ(absolute({-123, 0}, MetricUnit::count), "-123");
  CHECK_EQ(absolute({1'000, 0}, MetricUnit::count), "1,000");
  CHECK_EQ(absolute({385, 1}, MetricUnit::percent), "38.5%");
  CHECK_EQ(absolute({12, 0}, MetricUnit::hours), "12 hours");
  CHECK_EQ(absolute({30, 0}, MetricUnit::days), "30 days");
  CHECK_EQ(target_words(TargetMode::relative_percent, {15, 0}, measured_in(MetricUnit::money), Currency::parse("USD")),
           "15%");
  CHECK_EQ(target_words(TargetMode::relative_points, {5, 0}, measured_in(MetricUnit::percent), {}),
           "5 percentage points");
  CHECK_EQ(target_words(TargetMode::relative_points, {5, 0}, measured_in(MetricUnit::points), {}), "5 points");
}

TEST_CASE("a period is written as a sentence says it") {
  CHECK_EQ(period_words(first_quarter), "Q1 2027");
  CHECK_EQ(period_words({PeriodKind::year, "FY2027", days("2027-01-01", "2027-12-31")}), "FY2027");
  CHECK_EQ(period_words({PeriodKind::month, "2027-02", days("2027-02-01", "2027-02-28")}), "February 2027");
  CHECK_EQ(period_words({PeriodKind::month, "2027-02", days("2027-02-01", "2027-02-27")}),
           "1 February 2027 to 27 February 2027");
}
