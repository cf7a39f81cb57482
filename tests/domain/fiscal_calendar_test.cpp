#include "domain/calendar/calendar_text.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;

namespace {

FiscalCalendar gregorian(unsigned start_month, FiscalLabelRule rule = FiscalLabelRule::end_year) {
  FiscalCalendar calendar;
  calendar.start_month = start_month;
  calendar.label_rule = rule;
  return calendar;
}

FiscalCalendar weekly(FiscalPattern pattern, YearEndRule rule, int weekday, unsigned month,
                      FiscalLabelRule label = FiscalLabelRule::start_year) {
  FiscalCalendar calendar;
  calendar.pattern = pattern;
  calendar.year_end_rule = rule;
  calendar.year_end_weekday = weekday;
  calendar.year_end_month = month;
  calendar.label_rule = label;
  return calendar;
}

FiscalPeriod read(const FiscalCalendar& calendar, const char* text) {
  const auto period = parse_period(calendar, text);
  REQUIRE_MESSAGE(period.has_value(), text);
  return *period;
}

PeriodProblem refusal(const FiscalCalendar& calendar, std::string_view text) {
  const auto period = parse_period(calendar, text);
  REQUIRE_FALSE(period.has_value());
  CHECK_FALSE(period.error().message.empty());
  return period.error().code;
}

}  // namespace

TEST_CASE("G72 a 4-4-5 year that ends on the Saturday nearest to 31 January has 52 or 53 weeks") {
  const auto calendar = weekly(FiscalPattern::weeks_4_4_5, YearEndRule::nearest, 6, 1);
  CHECK(fiscal_year_range(calendar, 2027) == days("2027-01-31", "2028-01-29"));
  const auto months = periods_of_year(calendar, 2027, PeriodKind::month);
  REQUIRE(months.size() == 12);
  CHECK(months[0].range == days("2027-01-31", "2027-02-27"));
  CHECK(months[1].range == days("2027-02-28", "2027-03-27"));
  CHECK(months[2].range == days("2027-03-28", "2027-05-01"));
  CHECK(periods_of_year(calendar, 2027, PeriodKind::week).size() == 52);

  CHECK(fiscal_year_range(calendar, 2028) == days("2028-01-30", "2029-02-03"));
  CHECK(periods_of_year(calendar, 2028, PeriodKind::week).size() == 53);
  const auto last = periods_of_year(calendar, 2028, PeriodKind::month).back();
  CHECK(last.range.days() == 6 * 7);
  CHECK(last.label == "2028-P12");
}

TEST_CASE("both label rules name the same year") {
  const auto by_end = weekly(FiscalPattern::weeks_4_4_5, YearEndRule::nearest, 6, 1, FiscalLabelRule::end_year);
  CHECK(fiscal_year_range(by_end, 2028) == days("2027-01-31", "2028-01-29"));
  CHECK(fiscal_year(by_end, 2028).label == "FY2028");
  CHECK(fiscal_year_range(gregorian(7, FiscalLabelRule::end_year), 2027) == days("2026-07-01", "2027-06-30"));
  CHECK(fiscal_year_range(gregorian(7, FiscalLabelRule::start_year), 2027) == days("2027-07-01", "2028-06-30"));
  CHECK(fiscal_year_range(gregorian(1, FiscalLabelRule::start_year), 2027) == days("2027-01-01", "2027-12-31"));
  CHECK(fiscal_year_range(gregorian(1, FiscalLabelRule::end_year), 2027) == days("2027-01-01", "2027-12-31"));
}

TEST_CASE("the year ends on the last weekday of the month, or on the nearest to its end") {
  CHECK(fiscal_year_range(weekly(FiscalPattern::weeks_4_5_4, YearEndRule::last, 6, 12), 2027).end == day("2027-12-25"));
  CHECK(fiscal_year_range(weekly(FiscalPattern::weeks_4_5_4, YearEndRule::nearest, 6, 12), 2027).end ==
        day("2028-01-01"));
  // 31 December 2027 is a Friday: both rules meet on it.
  CHECK(fiscal_year_range(weekly(FiscalPattern::weeks_4_5_4, YearEndRule::last, 5, 12), 2027).end == day("2027-12-31"));
  CHECK(fiscal_year_range(weekly(FiscalPattern::weeks_4_5_4, YearEndRule::nearest, 5, 12), 2027).end ==
        day("2027-12-31"));
}

TEST_CASE("the four week patterns cut their quarters as they are named") {
  const auto weeks_of = [](FiscalPattern pattern) {
    std::string out;
    for (const auto& month : periods_of_year(weekly(pattern, YearEndRule::last, 7, 6), 2027, PeriodKind::month)) {
      out += std::to_string(month.range.days() / 7);
    }
    return out;
  };
  CHECK(weeks_of(FiscalPattern::weeks_4_4_5) == "445445445445");
  CHECK(weeks_of(FiscalPattern::weeks_4_5_4) == "454454454454");
  CHECK(weeks_of(FiscalPattern::weeks_5_4_4) == "544544544544");
  CHECK(weeks_of(FiscalPattern::weeks_13x4) == "4444444444444");
  const auto thirteen = weekly(FiscalPattern::weeks_13x4, YearEndRule::last, 7, 6);
  const auto quarters = periods_of_year(thirteen, 2027, PeriodKind::quarter);
  REQUIRE(quarters.size() == 4);
  CHECK(quarters[0].range.days() == 12 * 7);
  CHECK(quarters[3].range.days() == 16 * 7);
}

TEST_CASE("periods of every calendar follow one another without gap and nest in one another") {
  std::vector<FiscalCalendar> calendars;
  for (unsigned month = 1; month <= 12; ++month) {
    for (const auto label : {FiscalLabelRule::start_year, FiscalLabelRule::end_year}) {
      calendars.push_back(gregorian(month, label));
      for (const auto pattern : {FiscalPattern::weeks_4_4_5, FiscalPattern::weeks_4_5_4, FiscalPattern::weeks_5_4_4,
                                 FiscalPattern::weeks_13x4}) {
        for (const auto rule : {YearEndRule::last, YearEndRule::nearest}) {
          calendars.push_back(weekly(pattern, rule, static_cast<int>(month % 7) + 1, month, label));
        }
      }
    }
  }
  for (const auto& calendar : calendars) {
    CAPTURE(text_of(calendar.pattern));
    CAPTURE(calendar.year_end_month);
    for (const auto kind :
         {PeriodKind::year, PeriodKind::half, PeriodKind::quarter, PeriodKind::month, PeriodKind::week}) {
      Date expected = periods_of_year(calendar, 2020, kind).front().range.start;
      for (int year = 2020; year <= 2034; ++year) {
        for (const auto& period : periods_of_year(calendar, year, kind)) {
          REQUIRE(period.range.start == expected);
          expected = period.range.end + 1;
          if (kind == PeriodKind::week) REQUIRE(period.range.days() == 7);
          if (kind != PeriodKind::week || calendar.pattern != FiscalPattern::gregorian) {
            REQUIRE(fiscal_year_range(calendar, year).contains(period.range));
          }
          REQUIRE(period_containing(calendar, kind, period.range.start) == period);
          REQUIRE(period_containing(calendar, kind, period.range.end) == period);
          REQUIRE(read(calendar, period.label.c_str()) == period);
        }
      }
    }
    for (const auto& quarter : periods_of_year(calendar, 2028, PeriodKind::quarter)) {
      const auto months = sub_periods(calendar, quarter.range, PeriodKind::month);
      CHECK(months.size() >= 3);
      CHECK(months.front().range.start == quarter.range.start);
      CHECK(months.back().range.end == quarter.range.end);
      for (const auto& month : months) CHECK(month.kind == PeriodKind::month);
    }
  }
}

TEST_CASE("a period label means the fiscal year, half and quarter, and the calendar's month") {
  const auto calendar = gregorian(1);
  CHECK(read(calendar, "2017") == FiscalPeriod{PeriodKind::year, "2017", days("2017-01-01", "2017-12-31")});
  CHECK(read(calendar, " fy2017 ").label == "2017");
  CHECK(read(calendar, "2017-Q1") == FiscalPeriod{PeriodKind::quarter, "2017-Q1", days("2017-01-01", "2017-03-31")});
  CHECK(read(calendar, "2017-h2").range == days("2017-07-01", "2017-12-31"));
  CHECK(read(calendar, "2017-03") == FiscalPeriod{PeriodKind::month, "2017-03", days("2017-03-01", "2017-03-31")});
  CHECK(read(calendar, "2017-P03").label == "2017-03");
  CHECK(read(calendar, "FY2017-03").label == "2017-03");
  CHECK(read(calendar, "2016-02").range.end == day("2016-02-29"));
  CHECK(read(calendar, "2017-W01").range == days("2017-01-02", "2017-01-08"));
  CHECK(read(calendar, "2026-W53").range == days("2026-12-28", "2027-01-03"));
  CHECK(read(calendar, "2017-01-01..2017-03-31") ==
        FiscalPeriod{PeriodKind::custom, "2017-01-01..2017-03-31", days("2017-01-01", "2017-03-31")});
  CHECK(read(calendar, "2017-05-05..2017-05-05").range.days() == 1);
}

TEST_CASE("in a year from July, 2017 is the fiscal year and 2017-03 still March") {
  const auto calendar = gregorian(7);
  CHECK(read(calendar, "2017") == FiscalPeriod{PeriodKind::year, "FY2017", days("2016-07-01", "2017-06-30")});
  CHECK(read(calendar, "FY2017") == read(calendar, "2017"));
  CHECK(read(calendar, "FY2017-Q1").range == days("2016-07-01", "2016-09-30"));
  CHECK(read(calendar, "2017-03").range == days("2017-03-01", "2017-03-31"));
  CHECK(read(calendar, "2017-P03").range == days("2016-09-01", "2016-09-30"));
  CHECK(read(calendar, "2017-P03").label == "2016-09");
  CHECK(refusal(calendar, "FY2017-03") == PeriodProblem::two_readings);
  CHECK(refusal(calendar, "FY2017-W07") == PeriodProblem::two_readings);
}

TEST_CASE("what is no period is refused with what would be accepted") {
  const auto calendar = gregorian(1);
  for (const char* text : {"", "17", "2017-", "2017-3", "2017-Q", "2017-Q11", "2017-X1", "Q1 2017", "2017/03", "20 7",
                           "FY", "2017-W7", "2017-01-01", "2017-01-01..", "2017-02-30..2017-03-01", "-2017", "+2017"}) {
    CAPTURE(text);
    CHECK(refusal(calendar, text) == PeriodProblem::not_a_period);
  }
  CHECK(refusal(calendar, "2017-Q5") == PeriodProblem::no_such_period);
  CHECK(refusal(calendar, "2017-00") == PeriodProblem::no_such_period);
  CHECK(refusal(calendar, "2017-13") == PeriodProblem::no_such_period);
  CHECK(refusal(calendar, "2017-W53") == PeriodProblem::no_such_period);
  CHECK(refusal(calendar, "1901") == PeriodProblem::year_out_of_range);
  CHECK(refusal(calendar, "2198-Q1") == PeriodProblem::year_out_of_range);
  CHECK(refusal(calendar, "2017-03-31..2017-03-30") == PeriodProblem::ends_before_start);
  CHECK(parse_period(weekly(FiscalPattern::weeks_13x4, YearEndRule::last, 7, 6), "2017-13").has_value());
}

TEST_CASE("ranges cut by months keep parts at their ends, and neighbours of periods are found") {
  const auto calendar = gregorian(1);
  const auto pieces = sub_periods(calendar, days("2027-01-15", "2027-03-31"), PeriodKind::month);
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].label == "2027-01-15..2027-01-31");
  CHECK(pieces[0].kind == PeriodKind::custom);
  CHECK(pieces[1].label == "2027-02");
  CHECK(next_period(calendar, read(calendar, "2027-Q4")).label == "2028-Q1");
  CHECK(previous_period(calendar, read(calendar, "2027-01")).label == "2026-12");
  CHECK(next_period(calendar, read(calendar, "2027-01-01..2027-01-10")).label == "2027-01-11..2027-01-20");
  CHECK(previous_period(calendar, read(calendar, "2027-01-11..2027-01-20")).label == "2027-01-01..2027-01-10");
  CHECK(period_with_range(calendar, days("2027-01-01", "2027-03-31"))->label == "2027-Q1");
  CHECK_FALSE(period_with_range(calendar, days("2027-01-01", "2027-03-30")).has_value());
}

TEST_CASE("a fiscal calendar with an impossible month or weekday is refused") {
  CHECK(problems_of(gregorian(1)).empty());
  CHECK(problems_of(gregorian(12)).empty());
  CHECK(problems_of(gregorian(0)).size() == 1);
  CHECK(problems_of(gregorian(13)).size() == 1);
  CHECK(problems_of(weekly(FiscalPattern::weeks_4_4_5, YearEndRule::last, 0, 13)).size() == 2);
  CHECK(problems_of(weekly(FiscalPattern::weeks_4_4_5, YearEndRule::last, 7, 12)).empty());
}
