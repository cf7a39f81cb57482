#pragma once

#include "base/refusal.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

#include <optional>
#include <vector>

namespace salespact {

// Years, halves, quarters and months (periods) of a fiscal calendar, nested and gapless (DOMAIN 2.1, G72, E22).
//
// A fiscal year goes by one number, its label year. Months of gregorian calendars are calendar months; those of week
// patterns are the runs of 4 or 5 weeks, numbered from 1 inside their year. 13x4 has quarters of 3, 3, 3 and 4
// periods. Weeks of week patterns count from the first day of their year; weeks of gregorian calendars are ISO weeks,
// the one kind that does not nest in months and years.

inline constexpr int first_fiscal_year = 1902;
inline constexpr int last_fiscal_year = 2197;

enum class FiscalCalendarProblem { start_month_invalid, year_end_invalid };

// Empty when the calendar can be used.
[[nodiscard]] std::vector<Refusal<FiscalCalendarProblem>> problems_of(const FiscalCalendar& calendar);

// First to last day of the year with this label year; first_fiscal_year..last_fiscal_year.
[[nodiscard]] DateRange fiscal_year_range(const FiscalCalendar& calendar, int year);

// The label year of the fiscal year that holds the day.
[[nodiscard]] int fiscal_year_of(const FiscalCalendar& calendar, Date day);

// The year of that label, "2027" where it is the calendar year and "FY2027" elsewhere.
[[nodiscard]] FiscalPeriod fiscal_year(const FiscalCalendar& calendar, int year);

// All halves, quarters, months or weeks of a year, in order. ISO weeks: those whose Thursday lies in the fiscal year.
[[nodiscard]] std::vector<FiscalPeriod> periods_of_year(const FiscalCalendar& calendar, int year, PeriodKind kind);

// The period of the kind that holds the day; kind is not custom.
[[nodiscard]] FiscalPeriod period_containing(const FiscalCalendar& calendar, PeriodKind kind, Date day);

[[nodiscard]] FiscalPeriod next_period(const FiscalCalendar& calendar, const FiscalPeriod& period);
[[nodiscard]] FiscalPeriod previous_period(const FiscalCalendar& calendar, const FiscalPeriod& period);

// The range cut at the borders of the kind; its first and last piece may be parts, which are custom then.
[[nodiscard]] std::vector<FiscalPeriod> sub_periods(const FiscalCalendar& calendar, const DateRange& range,
                                                    PeriodKind kind);

// The named period that is exactly this range, the largest kind first; nullopt when there is none.
[[nodiscard]] std::optional<FiscalPeriod> period_with_range(const FiscalCalendar& calendar, const DateRange& range);

// Labelled "2027-01-01..2027-03-31".
[[nodiscard]] FiscalPeriod custom_period(const DateRange& range);

}  // namespace salespact
