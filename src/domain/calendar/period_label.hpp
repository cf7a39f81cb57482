#pragma once

#include "base/words.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <expected>
#include <string_view>

namespace salespact {

enum class PeriodProblem { not_a_period, no_such_period, year_out_of_range, ends_before_start, two_readings };

template <>
inline constexpr auto words<PeriodProblem> = std::to_array<Word<PeriodProblem>>({
    {PeriodProblem::not_a_period, "NOT_A_PERIOD"},
    {PeriodProblem::no_such_period, "NO_SUCH_PERIOD"},
    {PeriodProblem::year_out_of_range, "YEAR_OUT_OF_RANGE"},
    {PeriodProblem::ends_before_start, "ENDS_BEFORE_START"},
    {PeriodProblem::two_readings, "TWO_READINGS"},
});

// Reads what people write for a period, in either case, blanks around it ignored:
//   2027, FY2027             the fiscal year labelled 2027
//   2027-H1, 2027-Q3         half and quarter of that fiscal year (FY2027-Q3 as well)
//   2027-03                  gregorian: March 2027; week patterns: the third period of fiscal 2027
//   2027-P03                 the third month (period) of fiscal 2027 in every calendar
//   2027-W07                 gregorian: ISO week 7 of 2027; week patterns: week 7 of fiscal 2027
//   2027-01-01..2027-03-31   any range of days, both ends included; stays a custom period
// FY2027-03 and FY2027-W07 are refused for gregorian calendars that don't start in January: two readings.
[[nodiscard]] std::expected<FiscalPeriod, Refusal<PeriodProblem>> parse_period(const FiscalCalendar& calendar,
                                                                               std::string_view text);

}  // namespace salespact
