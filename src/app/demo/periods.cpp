#include "app/demo/periods.hpp"

#include "base/check.hpp"
#include "domain/calendar/fiscal_year.hpp"

namespace salespact::app::demo {
namespace {

FiscalPeriod containing(PeriodKind kind, Date day) { return period_containing(FiscalCalendar{}, kind, day); }

}  // namespace

Date first_of_month(Date day, int months_later) {
  const int months = day.year() * 12 + static_cast<int>(day.month()) - 1 + months_later;
  const auto date = Date::of(months / 12, static_cast<unsigned>(months % 12) + 1, 1);
  check(date.has_value(), "the demo stays inside the years that dates know");
  return *date;
}

FiscalPeriod month_of(Date day, int months_later) {
  return containing(PeriodKind::month, first_of_month(day, months_later));
}

FiscalPeriod quarter_of(Date day, int quarters_later) {
  return containing(PeriodKind::quarter, first_of_month(day, quarters_later * 3));
}

FiscalPeriod year_of(Date day, int years_later) {
  return containing(PeriodKind::year, first_of_month(day, years_later * 12));
}

bool is_worked(const WorkCalendar& calendar, Date day) { return calendar.weight(day) > 0; }

Date worked_from(const WorkCalendar& calendar, Date day) {
  while (!is_worked(calendar, day)) day = day + 1;
  return day;
}

Date worked_until(const WorkCalendar& calendar, Date day) {
  while (!is_worked(calendar, day)) day = day - 1;
  return day;
}

}  // namespace salespact::app::demo
