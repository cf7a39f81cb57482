#include "app/report/whole_months.hpp"

#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/period_label.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::unexpected<ReportRefusal> refuse_period(std::string message) {
  return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "period", std::move(message)});
}

}  // namespace

std::expected<FiscalPeriod, ReportRefusal> whole_months(const FiscalCalendar& calendar, const std::string& text,
                                                        Date today) {
  const FiscalPeriod running = period_containing(calendar, PeriodKind::month, today);
  if (text.empty()) return previous_period(calendar, running);
  const auto period = parse_period(calendar, text);
  if (!period) return refuse_period(period.error().message);
  const auto parts = sub_periods(calendar, period->range, PeriodKind::month);
  const bool whole = std::ranges::all_of(parts, [](const FiscalPeriod& one) { return one.kind == PeriodKind::month; });
  if (!whole) return refuse_period("a fiscal month, or a quarter, half or year of them");
  if (period->range.end >= today) {
    return refuse_period(
        fmt::format("a period that is over; the last one ended on {}", (running.range.start - 1).iso()));
  }
  return *period;
}

UnitsOfMonths::UnitsOfMonths(const Directory& directory, std::span<const MonthOfPeople> months) {
  for (const MonthOfPeople& one : months) months_.emplace_back(directory, one.month.range.end, one.shielded);
}

bool UnitsOfMonths::shown(attainment::UnitIndex unit) const {
  return std::ranges::all_of(months_, [&](const UnitsOfDay& month) { return month.shown(unit); });
}

}  // namespace salespact::app
