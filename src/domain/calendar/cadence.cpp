#include "domain/calendar/cadence.hpp"

#include "base/check.hpp"

namespace salespact {
namespace {

constexpr std::int32_t longest_wait = 366;
constexpr int days_a_week = 7;
constexpr unsigned months_a_year = 12;

Date first_of_next_month(Date day) {
  const bool december = day.month() == months_a_year;
  const auto next = Date::of(day.year() + (december ? 1 : 0), december ? 1 : day.month() + 1, 1);
  // Behind the last year that a date may have, the end of time is far enough.
  return next ? *next : day + longest_wait;
}

Date first_week_start(Date from, int week_start) {
  return from + (week_start - from.iso_weekday() + days_a_week) % days_a_week;
}

Date first_month_start(Date from) { return from.day() == 1 ? from : first_of_next_month(from); }

Date start_of_first(Cadence cadence, Date from, int week_start) {
  switch (cadence) {
    case Cadence::day: return from;
    case Cadence::week:
    case Cadence::two_weeks: return first_week_start(from, week_start);
    case Cadence::month:
    case Cadence::quarter: return first_month_start(from);
  }
  report_bug("every cadence has a first window", std::source_location::current());
}

Date start_of_next(Cadence cadence, Date start) {
  switch (cadence) {
    case Cadence::day: return start + 1;
    case Cadence::week: return start + days_a_week;
    case Cadence::two_weeks: return start + 2 * days_a_week;
    case Cadence::month: return first_of_next_month(start);
    case Cadence::quarter: return first_of_next_month(first_of_next_month(first_of_next_month(start)));
  }
  report_bug("every cadence has a next window", std::source_location::current());
}

}  // namespace

std::vector<DateRange> full_windows(Cadence cadence, const DateRange& period, int week_start) {
  check(week_start >= 1 && week_start <= days_a_week, "a week starts on one of its seven days");
  std::vector<DateRange> windows;
  Date start = start_of_first(cadence, period.start, week_start);
  for (Date next = start_of_next(cadence, start); next - 1 <= period.end; next = start_of_next(cadence, start)) {
    windows.push_back({start, next - 1});
    start = next;
  }
  return windows;
}

Date day_after_grace(const WorkCalendar& calendar, Date end, int working_days) {
  const std::int64_t grace = working_days * WorkCalendar::whole_day;
  std::int64_t waited = 0;
  Date day = end + 1;
  while (waited < grace && day - end < longest_wait) {
    waited += calendar.weight(day);
    day = day + 1;
  }
  return day;
}

std::int64_t working_days_after(const WorkCalendar& calendar, Date since, Date day) {
  if (day <= since) return 0;
  const std::int64_t worked = calendar.weight(DateRange{since + 1, day});
  return (worked + WorkCalendar::whole_day - 1) / WorkCalendar::whole_day;
}

}  // namespace salespact
