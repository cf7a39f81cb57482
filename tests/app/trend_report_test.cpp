#include "app/report_desk.hpp"

#include <fmt/format.h>

using namespace salespact;
using namespace salespact::test;

namespace {

using Company = Desk<contract::MemoryEngine>;

std::string told(const app::TrendReport& report) {
  std::string text;
  for (const app::TrendPoint& point : report.points) {
    text += fmt::format("{}{} {}/{}", text.empty() ? "" : ", ", point.period.label, point.actual.value_or("-"),
                        point.actual_year_before.value_or("-"));
  }
  return text;
}

Company with_sales() {
  Company office;
  office.people("Cleo,cleo@acme.example,,manager,,\nAna,ana@acme.example,Central,rep,,\n");
  office.deals(
      "1,Ana,100,USD,won,,2027-01-01,2027-01-31,,\n2,Ana,40,USD,won,,2027-01-01,2027-02-01,,\n"
      "3,Ana,70,USD,won,,2026-01-01,2026-02-28,,\n4,Ana,9,USD,lost,,2026-12-01,2027-02-10,,\n"
      "5,Ana,20,USD,won,,2026-01-01,2026-04-08,,\n6,Ana,30,USD,won,,2026-01-01,2026-04-29,,\n"
      "7,Ana,11,USD,won,,2027-04-01,2027-04-15,,\n");
  office.quotas("Central,revenue,2027-02,50,USD\nCentral,revenue,2027-Q2,500,USD\n");
  office.look();
  return office;
}

}  // namespace

TEST_CASE("months with the same month of the year before, the running one marked and only as far as it has come") {
  const Company office = with_sales();
  const auto report = office.trend("Cleo", {.owner = Owner(office.unit("Central")), .periods = 4});
  CHECK(told(report) == "2027-01 100.00/0.00, 2027-02 40.00/70.00, 2027-03 0.00/0.00, 2027-04 11.00/50.00");
  CHECK(report.points[1].target == "50.00");
  CHECK(report.points[1].attainment == "0.800000");
  CHECK_FALSE(report.points[0].target);
  CHECK_FALSE(report.points[2].running);
  CHECK_FALSE(report.points[2].actual_year_before_so_far);
  // 15 April: 10 of 22 working days are over; a year before 10 of 22 were over on 14 April.
  CHECK(report.points[3].running);
  CHECK(report.points[3].year_before_so_far_until == day("2026-04-14"));
  CHECK(report.points[3].actual_year_before_so_far == "20.00");
  CHECK(report.as_of == day("2027-04-14"));
}

TEST_CASE("quarters, years and weeks have the same place in the year before; another end is asked for by its name") {
  const Company office = with_sales();
  const auto central = Owner(office.unit("Central"));
  CHECK(told(office.trend("Cleo", {.owner = central, .step = PeriodKind::quarter, .periods = 2})) ==
        "2027-Q1 140.00/70.00, 2027-Q2 11.00/50.00");
  CHECK(told(office.trend("Cleo", {.owner = central, .step = PeriodKind::year, .periods = 2})) ==
        "2026 120.00/0.00, 2027 151.00/120.00");
  CHECK(told(office.trend("Cleo", {.owner = central, .step = PeriodKind::week, .periods = 1, .until = "2027-W05"})) ==
        "2027-W05 40.00/0.00");
  CHECK(told(office.trend("Cleo", {.owner = central, .periods = 1, .until = "2027-Q1"})) == "2027-03 0.00/0.00");
  // 2026 has a week 53, 2025 has none.
  const auto week =
      office.trend("Cleo", {.owner = central, .step = PeriodKind::week, .periods = 1, .until = "2026-W53"});
  CHECK(week.points[0].period.label == "2026-W53");
  CHECK_FALSE(week.points[0].year_before);
}

TEST_CASE("a ratio's trend divides the sums of each period, and has no value where nothing was decided") {
  const Company office = with_sales();
  const auto report = office.trend("Cleo", {.metric = "win_rate", .owner = Owner(office.unit("")), .periods = 4});
  CHECK(told(report) == "2027-01 100.00/-, 2027-02 50.00/100.00, 2027-03 -/-, 2027-04 100.00/100.00");
  const auto of_quarter = office.trend(
      "Cleo", {.metric = "win_rate", .owner = Owner(office.unit("")), .step = PeriodKind::quarter, .periods = 2});
  CHECK(told(of_quarter) == "2027-Q1 66.67/100.00, 2027-Q2 100.00/100.00");
}

TEST_CASE("an earlier day cuts the period that it lies in and leaves those after it without a value") {
  const Company office = with_sales();
  const auto report = office.trend(
      "Cleo", {.owner = Owner(office.unit("Central")), .periods = 3, .until = "2027-03", .as_of = day("2027-01-31")});
  CHECK(told(report) == "2027-01 100.00/0.00, 2027-02 -/70.00, 2027-03 -/0.00");
}

TEST_CASE("who may not see a person is told no trend of theirs, and without a unit everybody gets their topmost") {
  Company office;
  office.people(
      "Vic,vic@acme.example,,viewer,,\nAna,ana@acme.example,Central,rep,,\nSue,sue@acme.example,West,ops,,\n");
  office.look();
  const app::Viewpoint vic = office.seen_by("Vic");
  const auto refused = app::report_trend(*office.kept, vic, {.owner = Owner(office.person("Ana"))}, office.today);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == app::ReportProblem::owner_unknown);
  CHECK(office.trend("Vic", {}).owner.name == "Acme");
  CHECK(office.trend("Ana", {.owner = Owner(office.person("Ana"))}).owner.name == "Ana");
}

TEST_CASE("E3: by today's organisation a unit has the history of those who are in it now") {
  Company office;
  office.people(
      "Cleo,cleo@acme.example,,manager,,\nAna,ana@acme.example,Central,rep,,\nBen,ben@acme.example,West,rep,,\n");
  office.people("Ana,ana@acme.example,West,rep,2027-03-01,\n");
  office.deals(
      "1,Ana,100,USD,won,,2027-01-01,2027-02-10,,\n2,Ana,30,USD,won,,2027-01-01,2027-03-10,,\n"
      "3,Ben,7,USD,won,,2027-01-01,2027-02-11,,\n4,Central,5,USD,won,,2027-01-01,2027-02-12,,\n");
  office.quotas("Central,revenue,2027-Q1,200,USD\nWest,revenue,2027-Q1,200,USD\n");
  office.look();
  const auto trend = [&](const char* unit, app::OrganisationView view) {
    return told(
        office.trend("Cleo", {.owner = Owner(office.unit(unit)), .periods = 2, .until = "2027-03", .view = view}));
  };
  CHECK(trend("Central", app::OrganisationView::as_was) == "2027-02 105.00/0.00, 2027-03 0.00/0.00");
  CHECK(trend("Central", app::OrganisationView::as_is) == "2027-02 5.00/0.00, 2027-03 0.00/0.00");
  CHECK(trend("West", app::OrganisationView::as_was) == "2027-02 7.00/0.00, 2027-03 30.00/0.00");
  CHECK(trend("West", app::OrganisationView::as_is) == "2027-02 107.00/0.00, 2027-03 30.00/0.00");
  const auto company = [&](app::OrganisationView view) {
    std::string text;
    for (const auto& unit : office.company("Cleo", {.period = "2027-Q1", .view = view}).units) {
      text += unit.name + " " + unit.actual.value_or("-") + " " + unit.goal->attainment.value_or("-") + "; ";
    }
    return text;
  };
  CHECK(company(app::OrganisationView::as_was) == "Central 105.00 0.525000; West 37.00 0.185000; ");
  CHECK(company(app::OrganisationView::as_is) == "Central 5.00 0.025000; West 137.00 0.685000; ");
  CHECK(office.actuals({.period = "2027-Q1", .view = app::OrganisationView::as_is}) ==
        "company 142.00, Central 5.00, West 137.00");
  CHECK(office.actuals({.period = "2027-Q1"}) == "company 142.00, Central 105.00, West 37.00");
}
