#include "domain/calendar/fiscal_year.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

namespace salespact {
namespace {

constexpr std::int32_t week = 7;

Date first_of_month(int year, unsigned month) {
  return Date::from_days(static_cast<std::int32_t>(
      std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / 1}.time_since_epoch().count()));
}

Date last_of_month(int year, unsigned month) {
  return month == 12 ? first_of_month(year + 1, 1) - 1 : first_of_month(year, month + 1) - 1;
}

bool by_weeks(const FiscalCalendar& calendar) { return calendar.pattern != FiscalPattern::gregorian; }

// True when fiscal years begin and end in one calendar year, week patterns up to a few days.
bool is_calendar_year(const FiscalCalendar& calendar) {
  return by_weeks(calendar) ? calendar.year_end_month == 12 : calendar.start_month == 1;
}

// Calendar year in whose year_end_month the fiscal year of this label nominally ends.
int nominal_end_year(const FiscalCalendar& calendar, int label_year) {
  if (is_calendar_year(calendar) || calendar.label_rule == FiscalLabelRule::end_year) return label_year;
  return label_year + 1;
}

// Week patterns: the last day of the year that ends nominally in that calendar year.
Date week_year_end(const FiscalCalendar& calendar, int end_year) {
  const Date month_end = last_of_month(end_year, calendar.year_end_month);
  const int back = (month_end.iso_weekday() - calendar.year_end_weekday + week) % week;
  const bool forward_is_nearer = calendar.year_end_rule == YearEndRule::nearest && back > week - back;
  return forward_is_nearer ? month_end + (week - back) : month_end - back;
}

// Lengths in weeks of the months of a 52-week year.
std::span<const int> month_weeks(FiscalPattern pattern) {
  static constexpr std::array<int, 12> p445{4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5};
  static constexpr std::array<int, 12> p454{4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4};
  static constexpr std::array<int, 12> p544{5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4};
  static constexpr std::array<int, 13> p13{4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
  switch (pattern) {
    case FiscalPattern::weeks_4_4_5: return p445;
    case FiscalPattern::weeks_4_5_4: return p454;
    case FiscalPattern::weeks_5_4_4: return p544;
    case FiscalPattern::weeks_13x4: return p13;
    case FiscalPattern::gregorian: break;
  }
  report_bug("a gregorian calendar has no week pattern", std::source_location::current());
}

std::vector<DateRange> months_of(const FiscalCalendar& calendar, int year) {
  const DateRange whole = fiscal_year_range(calendar, year);
  std::vector<DateRange> months;
  Date start = whole.start;
  if (by_weeks(calendar)) {
    for (const int weeks : month_weeks(calendar.pattern)) {
      months.push_back({start, start + weeks * week - 1});
      start = months.back().end + 1;
    }
    months.back().end = whole.end;  // a 53rd week joins the last period
    return months;
  }
  while (start <= whole.end) {
    months.push_back({start, last_of_month(start.year(), start.month())});
    start = months.back().end + 1;
  }
  return months;
}

// The months joined to `groups` runs of equal length; what is left over (13x4) joins the last.
std::vector<DateRange> joined(const std::vector<DateRange>& months, std::size_t groups) {
  const std::size_t length = months.size() / groups;
  std::vector<DateRange> runs;
  runs.reserve(groups);
  for (std::size_t i = 0; i < groups; ++i) {
    runs.push_back({months[i * length].start, months[(i + 1) * length - 1].end});
  }
  runs.back().end = months.back().end;
  return runs;
}

Date monday_of(Date day) { return day - (day.iso_weekday() - 1); }

std::vector<DateRange> weeks_of(const FiscalCalendar& calendar, int year) {
  const DateRange whole = fiscal_year_range(calendar, year);
  std::vector<DateRange> weeks;
  // An ISO week belongs to the year of its Thursday.
  Date start = by_weeks(calendar) ? whole.start : monday_of(whole.start + 3);
  const Date last_start = by_weeks(calendar) ? whole.end : whole.end - 3;
  for (; start <= last_start; start = start + week) weeks.push_back({start, start + week - 1});
  return weeks;
}

std::vector<DateRange> cuts(const FiscalCalendar& calendar, int year, PeriodKind kind) {
  switch (kind) {
    case PeriodKind::year: return {fiscal_year_range(calendar, year)};
    case PeriodKind::half: return joined(months_of(calendar, year), 2);
    case PeriodKind::quarter: return joined(months_of(calendar, year), 4);
    case PeriodKind::month: return months_of(calendar, year);
    case PeriodKind::week: return weeks_of(calendar, year);
    case PeriodKind::custom: break;
  }
  report_bug("a custom period cuts no year", std::source_location::current());
}

std::string iso_week_label(Date monday) {
  const Date thursday = monday + 3;
  return fmt::format("{}-W{:02}", thursday.year(), (thursday - first_of_month(thursday.year(), 1)) / week + 1);
}

FiscalPeriod labelled(const FiscalCalendar& calendar, int year, PeriodKind kind, std::size_t index,
                      const DateRange& range) {
  const std::size_t number = index + 1;
  switch (kind) {
    case PeriodKind::year: return fiscal_year(calendar, year);
    case PeriodKind::half: return {kind, fmt::format("{}-H{}", year, number), range};
    case PeriodKind::quarter: return {kind, fmt::format("{}-Q{}", year, number), range};
    case PeriodKind::month:
      if (by_weeks(calendar)) return {kind, fmt::format("{}-P{:02}", year, number), range};
      return {kind, fmt::format("{}-{:02}", range.start.year(), range.start.month()), range};
    case PeriodKind::week:
      if (by_weeks(calendar)) return {kind, fmt::format("{}-W{:02}", year, number), range};
      return {kind, iso_week_label(range.start), range};
    case PeriodKind::custom: break;
  }
  return custom_period(range);
}

}  // namespace

std::vector<Refusal<FiscalCalendarProblem>> problems_of(const FiscalCalendar& calendar) {
  std::vector<Refusal<FiscalCalendarProblem>> problems;
  if (!by_weeks(calendar)) {
    if (calendar.start_month < 1 || calendar.start_month > 12) {
      problems.push_back({FiscalCalendarProblem::start_month_invalid, "start_month",
                          "the first month of the fiscal year is 1 (January) to 12 (December)"});
    }
    return problems;
  }
  if (calendar.year_end_month < 1 || calendar.year_end_month > 12) {
    problems.push_back({FiscalCalendarProblem::year_end_invalid, "year_end_month",
                        "the month in which the fiscal year ends is 1 (January) to 12 (December)"});
  }
  if (calendar.year_end_weekday < 1 || calendar.year_end_weekday > 7) {
    problems.push_back({FiscalCalendarProblem::year_end_invalid, "year_end_weekday",
                        "the weekday on which the fiscal year ends is 1 (Monday) to 7 (Sunday)"});
  }
  return problems;
}

DateRange fiscal_year_range(const FiscalCalendar& calendar, int year) {
  check(year >= first_fiscal_year - 1 && year <= last_fiscal_year + 1, "a fiscal year lies in 1902..2197");
  const int end_year = nominal_end_year(calendar, year);
  if (by_weeks(calendar)) return {week_year_end(calendar, end_year - 1) + 1, week_year_end(calendar, end_year)};
  const int start_year = is_calendar_year(calendar) ? end_year : end_year - 1;
  return {first_of_month(start_year, calendar.start_month), first_of_month(start_year + 1, calendar.start_month) - 1};
}

int fiscal_year_of(const FiscalCalendar& calendar, Date day) {
  for (int year = day.year() - 1; year <= day.year() + 1; ++year) {
    if (fiscal_year_range(calendar, year).contains(day)) return year;
  }
  report_bug("every day lies in a fiscal year", std::source_location::current());
}

FiscalPeriod fiscal_year(const FiscalCalendar& calendar, int year) {
  return {PeriodKind::year, fmt::format("{}{}", is_calendar_year(calendar) ? "" : "FY", year),
          fiscal_year_range(calendar, year)};
}

std::vector<FiscalPeriod> periods_of_year(const FiscalCalendar& calendar, int year, PeriodKind kind) {
  const auto ranges = cuts(calendar, year, kind);
  std::vector<FiscalPeriod> periods;
  periods.reserve(ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) periods.push_back(labelled(calendar, year, kind, i, ranges[i]));
  return periods;
}

FiscalPeriod period_containing(const FiscalCalendar& calendar, PeriodKind kind, Date day) {
  if (kind == PeriodKind::week && !by_weeks(calendar)) {
    const Date monday = monday_of(day);
    return {kind, iso_week_label(monday), {monday, monday + (week - 1)}};
  }
  const int year = fiscal_year_of(calendar, day);
  const auto ranges = cuts(calendar, year, kind);
  const auto at = std::ranges::find_if(ranges, [&](const DateRange& range) { return range.contains(day); });
  check(at != ranges.end(), "the periods of a year leave no gap");
  return labelled(calendar, year, kind, static_cast<std::size_t>(at - ranges.begin()), *at);
}

FiscalPeriod next_period(const FiscalCalendar& calendar, const FiscalPeriod& period) {
  const Date start = period.range.end + 1;
  if (period.kind != PeriodKind::custom) return period_containing(calendar, period.kind, start);
  return custom_period({start, start + (period.range.days() - 1)});
}

FiscalPeriod previous_period(const FiscalCalendar& calendar, const FiscalPeriod& period) {
  const Date end = period.range.start - 1;
  if (period.kind != PeriodKind::custom) return period_containing(calendar, period.kind, end);
  return custom_period({end - (period.range.days() - 1), end});
}

std::vector<FiscalPeriod> sub_periods(const FiscalCalendar& calendar, const DateRange& range, PeriodKind kind) {
  std::vector<FiscalPeriod> pieces;
  for (Date day = range.start; day <= range.end;) {
    FiscalPeriod period = period_containing(calendar, kind, day);
    const DateRange piece{day, std::min(period.range.end, range.end)};
    day = period.range.end + 1;
    pieces.push_back(piece == period.range ? std::move(period) : custom_period(piece));
  }
  return pieces;
}

std::optional<FiscalPeriod> period_with_range(const FiscalCalendar& calendar, const DateRange& range) {
  for (const PeriodKind kind :
       {PeriodKind::year, PeriodKind::half, PeriodKind::quarter, PeriodKind::month, PeriodKind::week}) {
    FiscalPeriod period = period_containing(calendar, kind, range.start);
    if (period.range == range) return period;
  }
  return std::nullopt;
}

FiscalPeriod custom_period(const DateRange& range) {
  return {PeriodKind::custom, fmt::format("{}..{}", range.start.iso(), range.end.iso()), range};
}

}  // namespace salespact
