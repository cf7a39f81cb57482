#include "domain/calendar/like_for_like.hpp"
#include "domain/days.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;

TEST_SUITE("like for like") {
  TEST_CASE("the same number of working days, wherever the weekends fall") {
    const WorkCalendar calendar;
    // 2027-01-01 is a Friday, 2026-10-01 a Thursday: two working days are Friday and Monday, Thursday and Friday.
    CHECK(like_for_like_day(calendar, days("2026-10-01", "2026-12-31"), days("2027-01-01", "2027-01-04")) ==
          day("2026-10-02"));
    CHECK(like_for_like_day(calendar, days("2026-10-01", "2026-12-31"), days("2027-01-01", "2027-01-05")) ==
          day("2026-10-05"));
  }

  TEST_CASE("a weekend at the end is matched by days off, and never by a working day") {
    const WorkCalendar calendar;
    const DateRange quarter = days("2026-10-01", "2026-12-31");
    // Until Sunday 2027-01-03: one working day and two days off; a Thursday has none behind it.
    CHECK(like_for_like_day(calendar, quarter, days("2027-01-01", "2027-01-03")) == day("2026-10-01"));
    // Five working days and a Saturday: Monday to Friday, and the Saturday behind them.
    CHECK(like_for_like_day(calendar, days("2026-10-05", "2026-10-31"), days("2027-01-04", "2027-01-09")) ==
          day("2026-10-10"));
    CHECK(like_for_like_day(calendar, days("2026-10-05", "2026-10-31"), days("2027-01-04", "2027-01-08")) ==
          day("2026-10-09"));
  }

  TEST_CASE("holidays count as they are worked, half days as halves") {
    WorkCalendar calendar;
    calendar.days_off[day("2026-10-02")] = 1000;
    calendar.days_off[day("2027-01-04")] = 500;
    const DateRange quarter = days("2026-10-01", "2026-12-31");
    CHECK(like_for_like_day(calendar, quarter, days("2027-01-05", "2027-01-06")) == day("2026-10-05"));
    // One and a half: the day that the half lies in counts whole.
    CHECK(like_for_like_day(calendar, quarter, days("2027-01-01", "2027-01-04")) == day("2026-10-05"));
  }

  TEST_CASE("a shorter period ends at its end, and before the first day nothing is matched") {
    const WorkCalendar calendar;
    const DateRange february = days("2027-02-01", "2027-02-28");
    CHECK(like_for_like_day(calendar, february, days("2027-03-01", "2027-03-31")) == day("2027-02-28"));
    CHECK(like_for_like_day(calendar, february, {day("2027-03-01"), day("2027-02-28")}) == day("2027-01-31"));
    CHECK(like_for_like_day(calendar, february, days("2027-03-06", "2027-03-07")) == day("2027-01-31"));
  }

  TEST_CASE("whatever the calendar: as many working days or the first to have more, and no day too many") {
    std::mt19937 random(20'271'121);
    const auto below = [&](int limit) { return static_cast<std::int32_t>(random() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 2'000; ++round) {
      WorkCalendar calendar;
      calendar.weekdays = std::bitset<7>(random() % 127 + 1);
      for (int i = 0; i < 20; ++i) calendar.days_off[day("2026-06-01") + below(400)] = below(2) == 0 ? 500 : 1000;
      const DateRange whole{day("2026-06-01") + below(100), day("2026-10-01") + below(60)};
      const Date start = day("2026-12-01") + below(60);
      const DateRange elapsed{start, start + (below(120) - 1)};
      const Date until = like_for_like_day(calendar, whole, elapsed);
      REQUIRE(until >= whole.start - 1);
      REQUIRE(until <= whole.end);
      const std::int64_t wanted = calendar.weight(elapsed);
      if (until < whole.end) REQUIRE(calendar.weight({whole.start, until}) >= wanted);
      // The last day that is worked was needed.
      Date last = until;
      while (last >= whole.start && calendar.weight(last) == 0) last = last - 1;
      if (last >= whole.start) REQUIRE(calendar.weight({whole.start, last - 1}) < wanted);
    }
  }
}
