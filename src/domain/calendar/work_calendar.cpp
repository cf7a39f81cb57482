#include "domain/calendar/work_calendar.hpp"

#include "base/checked.hpp"

#include <algorithm>

namespace salespact {
namespace {

// How often each weekday (1 Monday … 7 Sunday) falls into the range: whole weeks, then the rest of at most six days.
std::int64_t worked_weekdays(const std::bitset<7>& weekdays, const DateRange& range) {
  const std::int64_t days = range.days();
  std::int64_t worked = days / 7 * static_cast<std::int64_t>(weekdays.count());
  for (Date day = range.end - static_cast<std::int32_t>(days % 7) + 1; day <= range.end; day = day + 1) {
    worked += weekdays.test(static_cast<std::size_t>(day.iso_weekday() - 1)) ? 1 : 0;
  }
  return worked;
}

}  // namespace

std::int64_t WorkCalendar::weight(Date day) const {
  if (!weekdays.test(static_cast<std::size_t>(day.iso_weekday() - 1))) return 0;
  const auto off = days_off.find(day);
  return off == days_off.end() ? whole_day : whole_day - std::clamp<std::int64_t>(off->second, 0, whole_day);
}

std::int64_t WorkCalendar::weight(const DateRange& range) const {
  if (range.end < range.start) return 0;
  std::int64_t total = worked_weekdays(weekdays, range) * whole_day;
  for (auto off = days_off.lower_bound(range.start); off != days_off.end() && off->first <= range.end; ++off) {
    if (!weekdays.test(static_cast<std::size_t>(off->first.iso_weekday() - 1))) continue;
    total -= std::clamp<std::int64_t>(off->second, 0, whole_day);
  }
  return total;
}

}  // namespace salespact
