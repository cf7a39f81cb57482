#pragma once

#include "domain/calendar/work_calendar.hpp"

namespace salespact {

// The day until which `whole` has had as many working days as `elapsed` has: two periods are compared at the same
// point, though their weekends and holidays fall differently. The days off that end `elapsed` are matched by as many
// days off behind that day, as far as there are any, so that a Sunday is not compared with a Friday evening. Never
// later than the end of `whole`; the day before its start when nothing has elapsed.
[[nodiscard]] Date like_for_like_day(const WorkCalendar& calendar, const DateRange& whole, const DateRange& elapsed);

}  // namespace salespact
