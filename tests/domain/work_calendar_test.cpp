#include "domain/calendar/work_calendar.hpp"
#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using salespact::test::day;

TEST_CASE("G24 holidays and half days shorten the end of 2027 to eight working days") {
  WorkCalendar calendar;
  calendar.days_off = {{day("2027-12-27"), 1000}, {day("2027-12-24"), 500}, {day("2027-12-31"), 500}};
  CHECK(calendar.weight({day("2027-12-20"), day("2027-12-31")}) == 8 * WorkCalendar::whole_day);
  CHECK(calendar.weight(day("2027-12-27")) == 0);
  CHECK(calendar.weight(day("2027-12-24")) == 500);
  CHECK(calendar.weight(day("2027-12-25")) == 0);
}

TEST_CASE("working days of the months that the golden examples use") {
  const WorkCalendar calendar;
  const auto weight = [&](const char* start, const char* end) {
    return calendar.weight({day(start), day(end)}) / WorkCalendar::whole_day;
  };
  CHECK(weight("2027-01-01", "2027-01-31") == 21);
  CHECK(weight("2027-02-01", "2027-02-28") == 20);
  CHECK(weight("2027-03-01", "2027-03-31") == 23);
  CHECK(weight("2027-01-01", "2027-03-31") == 64);
  CHECK(weight("2027-04-01", "2027-06-30") == 65);
  CHECK(weight("2028-02-01", "2028-02-29") == 21);
}

TEST_CASE("the weight of a range is the sum over its days, whatever the weekdays and days off") {
  for (unsigned mask = 0; mask < 128; ++mask) {
    WorkCalendar calendar;
    calendar.weekdays = std::bitset<7>(mask);
    for (int i = 0; i < 40; ++i) calendar.days_off[Date::from_days(-20 + i * 3)] = i * 37 % 1100;
    for (std::int32_t length = 0; length < 25; ++length) {
      const DateRange range{Date::from_days(-9), Date::from_days(-9 + length - 1)};
      std::int64_t sum = 0;
      for (Date d = range.start; d <= range.end; d = d + 1) sum += calendar.weight(d);
      REQUIRE(calendar.weight(range) == sum);
    }
  }
}

TEST_CASE("a holiday on a weekend and an empty range weigh nothing") {
  WorkCalendar calendar;
  calendar.days_off = {{day("2027-12-25"), 1000}};
  CHECK(calendar.weight({day("2027-12-20"), day("2027-12-26")}) == 5000);
  CHECK(calendar.weight({day("2027-12-26"), day("2027-12-20")}) == 0);
}
