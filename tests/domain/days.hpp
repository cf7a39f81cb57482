#pragma once

#include "domain/calendar/work_calendar.hpp"

namespace salespact::test {

inline Date day(const char* iso) { return Date::parse_iso(iso).value(); }
inline DateRange days(const char* start, const char* end) { return {day(start), day(end)}; }

inline const WorkCalendar weekdays;  // Monday to Friday, no day off

}  // namespace salespact::test
