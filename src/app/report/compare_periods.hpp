#pragma once

#include "app/report/actuals.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/work_calendar.hpp"

#include <expected>
#include <string>

namespace salespact::app {

struct ComparedPeriods {
  FiscalPeriod before;
  FiscalPeriod after;
  Date elapsed_until;
};

// `after`: label or range, empty for the quarter of the day. `before`: label or range, `previous` or empty for the one
// before `after`, `year_before` for the same part of the fiscal year before.
[[nodiscard]] std::expected<ComparedPeriods, ReportRefusal> read_compared_periods(const FiscalCalendar& calendar,
                                                                                  const std::string& before,
                                                                                  const std::string& after,
                                                                                  Date elapsed_until);

// Exactly one of them has not come to its end.
[[nodiscard]] bool one_is_cut(const ComparedPeriods& periods);

// What is measured of each; a range that ends before it starts: nothing has elapsed.
struct ComparedRanges {
  DateRange before;
  DateRange after;
};
[[nodiscard]] ComparedRanges compared_ranges(const ComparedPeriods& periods, const WorkCalendar& calendar,
                                             bool like_for_like);

}  // namespace salespact::app
