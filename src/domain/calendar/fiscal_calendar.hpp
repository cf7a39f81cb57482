#pragma once

#include "domain/org/organisation.hpp"

#include <string>

namespace salespact {

enum class FiscalPattern { gregorian, weeks_4_4_5, weeks_4_5_4, weeks_5_4_4, weeks_13x4 };
enum class YearEndRule { last, nearest };             // last W of the month / W nearest to the end of the month
enum class FiscalLabelRule { start_year, end_year };  // the calendar year that FY2027 is named after

// DOMAIN 2.1: how a company cuts its years. A 53rd week joins the last period.
struct FiscalCalendar {
  FiscalCalendarId id;
  std::string name;
  FiscalPattern pattern = FiscalPattern::gregorian;
  unsigned start_month = 1;  // gregorian: first month of the year, 1..12
  // Week patterns: the year ends on `year_end_weekday` (1 Monday … 7 Sunday), last in or nearest to the end of
  // `year_end_month`.
  YearEndRule year_end_rule = YearEndRule::last;
  int year_end_weekday = 6;
  unsigned year_end_month = 12;
  FiscalLabelRule label_rule = FiscalLabelRule::end_year;
  std::int64_t revision = 1;
};

enum class PeriodKind { year, half, quarter, month, week, custom };

// FY2027, 2027-Q1, 2027-03: a named range of days. `custom` periods are labelled by their dates.
struct FiscalPeriod {
  PeriodKind kind = PeriodKind::custom;
  std::string label;
  DateRange range;
  friend bool operator==(const FiscalPeriod&, const FiscalPeriod&) = default;
};

}  // namespace salespact
