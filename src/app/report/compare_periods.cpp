#include "app/report/compare_periods.hpp"

#include "domain/calendar/like_for_like.hpp"
#include "domain/calendar/period_label.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

ReportRefusal refusal(const std::string& field, std::string message) {
  return {ReportProblem::period_unreadable, field, std::move(message)};
}

std::expected<FiscalPeriod, ReportRefusal> read_period(const FiscalCalendar& calendar, const std::string& field,
                                                       const std::string& text) {
  auto period = parse_period(calendar, text);
  if (!period) return std::unexpected(refusal(field, period.error().message));
  return *period;
}

// The same quarter of the fiscal year before; of a year that had fewer weeks the last one.
std::expected<FiscalPeriod, ReportRefusal> year_before(const FiscalCalendar& calendar, const FiscalPeriod& after) {
  if (after.kind == PeriodKind::custom) {
    return std::unexpected(refusal("before", "a range of days has no year before: give a label or a range"));
  }
  const int year = fiscal_year_of(calendar, after.range.start);
  if (after.kind == PeriodKind::year) return fiscal_year(calendar, year - 1);
  const auto now = periods_of_year(calendar, year, after.kind);
  const auto then = periods_of_year(calendar, year - 1, after.kind);
  const auto at = static_cast<std::size_t>(std::ranges::find(now, after) - now.begin());
  return then.at(std::min(at, then.size() - 1));
}

DateRange cut(const DateRange& range, Date elapsed_until) { return {range.start, std::min(range.end, elapsed_until)}; }

bool still_runs(const FiscalPeriod& period, Date elapsed_until) { return elapsed_until < period.range.end; }

}  // namespace

std::expected<ComparedPeriods, ReportRefusal> read_compared_periods(const FiscalCalendar& calendar,
                                                                    const std::string& before, const std::string& after,
                                                                    Date elapsed_until) {
  // The running quarter is that of the day that has not elapsed yet.
  const auto latter = after.empty() ? period_containing(calendar, PeriodKind::quarter, elapsed_until + 1)
                                    : read_period(calendar, "after", after);
  if (!latter) return std::unexpected(latter.error());
  if (before == "year_before") {
    const auto former = year_before(calendar, *latter);
    if (!former) return std::unexpected(former.error());
    return ComparedPeriods{*former, *latter, elapsed_until};
  }
  if (!before.empty() && before != "previous") {
    const auto former = read_period(calendar, "before", before);
    if (!former) return std::unexpected(former.error());
    return ComparedPeriods{*former, *latter, elapsed_until};
  }
  const std::int32_t days = latter->range.days();
  const FiscalPeriod former = latter->kind == PeriodKind::custom
                                  ? custom_period({latter->range.start - days, latter->range.start - 1})
                                  : previous_period(calendar, *latter);
  return ComparedPeriods{former, *latter, elapsed_until};
}

bool one_is_cut(const ComparedPeriods& periods) {
  return still_runs(periods.before, periods.elapsed_until) != still_runs(periods.after, periods.elapsed_until);
}

ComparedRanges compared_ranges(const ComparedPeriods& periods, const WorkCalendar& calendar, bool like_for_like) {
  ComparedRanges out{cut(periods.before.range, periods.elapsed_until), cut(periods.after.range, periods.elapsed_until)};
  if (!like_for_like || !one_is_cut(periods)) return out;
  if (still_runs(periods.after, periods.elapsed_until)) {
    out.before.end = like_for_like_day(calendar, periods.before.range, out.after);
  } else {
    out.after.end = like_for_like_day(calendar, periods.after.range, out.before);
  }
  return out;
}

}  // namespace salespact::app
