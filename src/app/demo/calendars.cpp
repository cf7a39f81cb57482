#include "app/demo/calendars.hpp"

#include "app/demo/periods.hpp"
#include "base/check.hpp"
#include "base/checked.hpp"

#include <array>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t one = 1'000'000;
constexpr std::int64_t half_day = 500;

constexpr std::array<std::int64_t, 12> strengths = {805, 905, 1255, 855, 955, 1255, 755, 705, 1205, 955, 1055, 1295};

struct Traded {
  const char* code;
  std::int64_t dollars_millionths;  // of one unit, long-term
};
constexpr std::array<Traded, 5> traded = {
    {{"USD", 1'000'000}, {"EUR", 1'085'000}, {"GBP", 1'268'000}, {"CHF", 1'131'000}, {"SEK", 95'400}}};

Date day_of(int year, unsigned month, unsigned day) {
  const auto date = Date::of(year, month, day);
  check(date.has_value(), "a holiday is a date");
  return *date;
}

// The n-th such weekday of a month; n = 0: the last one.
Date nth_weekday(int year, unsigned month, int weekday, int n) {
  if (n == 0) {
    Date day = first_of_month(day_of(year, month, 1), 1) - 1;
    while (day.iso_weekday() != weekday) day = day - 1;
    return day;
  }
  Date day = day_of(year, month, 1);
  while (day.iso_weekday() != weekday) day = day + 1;
  return day + 7 * (n - 1);
}

// Easter Sunday of the Gregorian calendar.
Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return day_of(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

// A holiday that falls on a weekend is kept on the Monday after.
Date moved_to_monday(Date day) { return day.iso_weekday() >= 6 ? day + (8 - day.iso_weekday()) : day; }

void add_off(WorkCalendar& calendar, Date day, const char* name, std::int64_t off = WorkCalendar::whole_day) {
  if (calendar.days_off.emplace(day, off).second) calendar.day_names.emplace(day, name);
}

void add_half_days(WorkCalendar& calendar, int year) {
  add_off(calendar, day_of(year, 12, 24), "Christmas Eve", half_day);
  add_off(calendar, day_of(year, 12, 31), "New Year's Eve", half_day);
}

void add_american_year(WorkCalendar& calendar, int year) {
  add_off(calendar, moved_to_monday(day_of(year, 1, 1)), "New Year's Day");
  add_off(calendar, nth_weekday(year, 1, 1, 3), "Martin Luther King Jr. Day");
  add_off(calendar, nth_weekday(year, 5, 1, 0), "Memorial Day");
  add_off(calendar, moved_to_monday(day_of(year, 6, 19)), "Juneteenth");
  add_off(calendar, moved_to_monday(day_of(year, 7, 4)), "Independence Day");
  add_off(calendar, nth_weekday(year, 9, 1, 1), "Labor Day");
  const Date thanksgiving = nth_weekday(year, 11, 4, 4);
  add_off(calendar, thanksgiving, "Thanksgiving");
  add_off(calendar, thanksgiving + 1, "Day after Thanksgiving", half_day);
  add_off(calendar, moved_to_monday(day_of(year, 12, 25)), "Christmas Day");
  add_half_days(calendar, year);
}

void add_european_year(WorkCalendar& calendar, int year) {
  const Date sunday = easter(year);
  add_off(calendar, day_of(year, 1, 1), "New Year's Day");
  add_off(calendar, sunday - 2, "Good Friday");
  add_off(calendar, sunday + 1, "Easter Monday");
  add_off(calendar, day_of(year, 5, 1), "Labour Day");
  add_off(calendar, sunday + 39, "Ascension Day");
  add_off(calendar, sunday + 50, "Whit Monday");
  add_off(calendar, day_of(year, 12, 25), "Christmas Day");
  add_off(calendar, day_of(year, 12, 26), "Second day of Christmas");
  add_half_days(calendar, year);
}

void add_british_year(WorkCalendar& calendar, int year) {
  const Date sunday = easter(year);
  const Date christmas = moved_to_monday(day_of(year, 12, 25));
  add_off(calendar, moved_to_monday(day_of(year, 1, 1)), "New Year's Day");
  add_off(calendar, sunday - 2, "Good Friday");
  add_off(calendar, sunday + 1, "Easter Monday");
  add_off(calendar, nth_weekday(year, 5, 1, 1), "Early May bank holiday");
  add_off(calendar, nth_weekday(year, 5, 1, 0), "Spring bank holiday");
  add_off(calendar, nth_weekday(year, 8, 1, 0), "Summer bank holiday");
  add_off(calendar, christmas, "Christmas Day");
  add_off(calendar, christmas + 1, "Boxing Day");
  add_half_days(calendar, year);
}

std::vector<WorkCalendar> work_calendars(Date today, IdSource& ids) {
  std::vector<WorkCalendar> calendars(3);
  calendars[americas_calendar].name = "Americas";
  calendars[europe_calendar].name = "Europe";
  calendars[british_calendar].name = "UK & Ireland";
  for (WorkCalendar& calendar : calendars) calendar.id = ids.make<WorkCalendarId>();
  for (int year = today.year() - 3; year <= today.year() + 1; ++year) {
    add_american_year(calendars[americas_calendar], year);
    add_european_year(calendars[europe_calendar], year);
    add_british_year(calendars[british_calendar], year);
  }
  return calendars;
}

// Percent by which a rate is off its long-term value, in thousandths: a slow wave of its own for each currency.
std::int64_t drift(std::size_t currency, int step) {
  constexpr std::array<std::int64_t, 8> wave = {0, 12, 21, 9, -8, -19, -14, -3};
  if (currency == 0) return 0;
  return wave[(static_cast<std::size_t>(step) + currency * 3) % wave.size()];
}

std::int64_t in_dollars(std::size_t currency, int step) {
  return traded[currency].dollars_millionths * (1000 + drift(currency, step)) / 1000;
}

std::int64_t cross_rate(std::size_t from, std::size_t to, int step) {
  return in_dollars(from, step) * one / in_dollars(to, step);
}

std::size_t place_of(Currency currency) {
  for (std::size_t i = 0; i < traded.size(); ++i) {
    if (currency.code() == traded[i].code) return i;
  }
  report_bug("the demo plans rates of all its currencies", std::source_location::current());
}

void add_rates(std::vector<ExchangeRate>& rates, RateKind kind, Date from_day, int step) {
  for (std::size_t from = 0; from < traded.size(); ++from) {
    for (std::size_t to = 0; to < traded.size(); ++to) {
      if (from == to) continue;
      rates.push_back({currency_named(traded[from].code), currency_named(traded[to].code), kind, from_day,
                       cross_rate(from, to, step)});
    }
  }
}

}  // namespace

std::int64_t month_strength(unsigned month) { return strengths.at(month - 1); }

Currency currency_named(const char* code) {
  const auto currency = Currency::parse(code);
  check(currency.has_value(), "the demo uses ISO currencies");
  return *currency;
}

std::int64_t plan_rate(Currency from, Currency to, Date day) {
  if (from == to) return one;
  return cross_rate(place_of(from), place_of(to), day.year() * 2);
}

std::int64_t converted(std::int64_t minor, Currency from, Currency to, Date day) {
  return narrow_to_int64(static_cast<Int128>(minor) * plan_rate(from, to, day) / one);
}

CalendarRows make_calendars(Date today, IdSource& ids) {
  CalendarRows rows;
  rows.work_calendars = work_calendars(today, ids);
  FiscalCalendar fiscal;
  fiscal.id = ids.make<FiscalCalendarId>();
  fiscal.name = "Calendar year";
  rows.fiscal_calendars.push_back(std::move(fiscal));
  // Shares in hundredths of a percent.
  rows.seasonality_profiles = {
      {ids.make<SeasonalityProfileId>(), "Quarter with a strong last month", {2750, 3100, 4150}},
      {ids.make<SeasonalityProfileId>(),
       "Year with a summer dip",
       {671, 754, 1046, 713, 796, 1046, 629, 588, 1004, 796, 879, 1078}}};
  rows.ramp_profiles = {{ids.make<RampProfileId>(), "Five-month ramp", {0, 25, 50, 75, 100}}};
  for (int year = today.year() - 3; year <= today.year(); ++year) {
    add_rates(rows.exchange_rates, RateKind::plan, day_of(year, 1, 1), year * 2);
  }
  for (int quarter = -8; quarter <= 0; ++quarter) {
    const Date start = quarter_of(today, quarter).range.start;
    add_rates(rows.exchange_rates, RateKind::dated, start, start.year() * 4 + static_cast<int>(start.month()) / 3 + 1);
  }
  return rows;
}

}  // namespace salespact::app::demo
