#pragma once

#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/calendar/work_calendar.hpp"

namespace salespact::app::demo {

// The demo company's fiscal year is the calendar year.
[[nodiscard]] FiscalPeriod month_of(Date day, int months_later = 0);
[[nodiscard]] FiscalPeriod quarter_of(Date day, int quarters_later = 0);
[[nodiscard]] FiscalPeriod year_of(Date day, int years_later = 0);

[[nodiscard]] Date first_of_month(Date day, int months_later = 0);

[[nodiscard]] bool is_worked(const WorkCalendar& calendar, Date day);  // any part of it
// The nearest worked day, the given one included.
[[nodiscard]] Date worked_from(const WorkCalendar& calendar, Date day);
[[nodiscard]] Date worked_until(const WorkCalendar& calendar, Date day);

}  // namespace salespact::app::demo
