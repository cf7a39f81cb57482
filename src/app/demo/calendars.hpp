#pragma once

#include "app/ports/calendar_repository.hpp"
#include "app/ports/id_source.hpp"

#include <vector>

namespace salespact::app::demo {

inline constexpr std::size_t americas_calendar = 0;
inline constexpr std::size_t europe_calendar = 1;
inline constexpr std::size_t british_calendar = 2;

inline constexpr std::size_t quarter_shape = 0;  // seasonality of a quarter by its months
inline constexpr std::size_t year_shape = 1;     // of a year by its months

// How much of a year's business falls into each month, January first; in total 12,000.
[[nodiscard]] std::int64_t month_strength(unsigned month);

// Work calendars with holidays and half days from two years before today to the end of next year, the calendar-year
// fiscal calendar, seasonality and ramp profiles, plan rates a year and dated rates a quarter up to today.
[[nodiscard]] CalendarRows make_calendars(Date today, IdSource& ids);

[[nodiscard]] Currency currency_named(const char* code);

// Millionths of `to` for one `from` by the plan of the day's year; 1,000,000 for the same currency.
[[nodiscard]] std::int64_t plan_rate(Currency from, Currency to, Date day);
// Minor units of another currency by that plan. All of the demo's convertible currencies have two decimals.
[[nodiscard]] std::int64_t converted(std::int64_t minor, Currency from, Currency to, Date day);

}  // namespace salespact::app::demo
