#include "domain/calendar/period_label.hpp"

#include "base/text.hpp"
#include "domain/calendar/calendar_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace salespact {
namespace {

using Answer = std::expected<FiscalPeriod, Refusal<PeriodProblem>>;

std::unexpected<Refusal<PeriodProblem>> refuse(PeriodProblem code, std::string message) {
  return std::unexpected(Refusal<PeriodProblem>{code, "period", std::move(message)});
}

std::unexpected<Refusal<PeriodProblem>> not_a_period() {
  return refuse(PeriodProblem::not_a_period,
                "a period is written 2027 or FY2027 (fiscal year), 2027-H1, 2027-Q3, 2027-03 (month), 2027-P03 (third "
                "fiscal period), 2027-W07 (week) or 2027-01-01..2027-03-31 (first and last day)");
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

Answer parse_range(std::string_view from, std::string_view to) {
  const auto start = Date::parse_iso(trimmed(from));
  const auto end = Date::parse_iso(trimmed(to));
  if (!start || !end) {
    return refuse(PeriodProblem::not_a_period,
                  "a range of days is written 2027-01-01..2027-03-31, with days that exist");
  }
  if (*end < *start) {
    return refuse(PeriodProblem::ends_before_start,
                  fmt::format("the period ends on {}, before it starts on {}; the first day comes first", end->iso(),
                              start->iso()));
  }
  return custom_period({*start, *end});
}

Answer numbered(const FiscalCalendar& calendar, int year, PeriodKind kind, int number) {
  auto periods = periods_of_year(calendar, year, kind);
  if (number < 1 || static_cast<std::size_t>(number) > periods.size()) {
    return refuse(PeriodProblem::no_such_period,
                  fmt::format("{} has no {} {}; 1 to {} are accepted", year, text_of(kind), number, periods.size()));
  }
  return std::move(periods[static_cast<std::size_t>(number - 1)]);
}

// Months and weeks of a gregorian calendar go by the calendar year, whatever the fiscal year is.
FiscalCalendar plain_years(const FiscalCalendar& calendar) {
  FiscalCalendar plain = calendar;
  if (plain.pattern == FiscalPattern::gregorian) plain.start_month = 1;
  return plain;
}

// What follows the year and the dash: "Q3", "03", "P03", "W07".
Answer parse_part(const FiscalCalendar& calendar, int year, bool says_fiscal, std::string_view part) {
  const auto kind_of = [](char letter) {
    switch (letter) {
      case 'H': return PeriodKind::half;
      case 'Q': return PeriodKind::quarter;
      case 'P': return PeriodKind::month;
      case 'W': return PeriodKind::week;
      default: return PeriodKind::custom;
    }
  };
  const char letter = upper(part.front());
  const bool bare = letter >= '0' && letter <= '9';
  const PeriodKind kind = bare ? PeriodKind::month : kind_of(letter);
  const std::string_view number_text = bare ? part : part.substr(1);
  const bool wide = bare || letter == 'P' || letter == 'W';
  if (kind == PeriodKind::custom || number_text.size() != (wide ? 2 : 1)) return not_a_period();
  const auto number = digits(number_text);
  if (!number) return not_a_period();
  const bool shifted = calendar.pattern == FiscalPattern::gregorian && calendar.start_month != 1;
  if (says_fiscal && shifted && (bare || letter == 'W')) {
    return refuse(PeriodProblem::two_readings,
                  fmt::format("FY{0}-{1} can be read as a fiscal or as a calendar period: write {0}-{1} for the "
                              "calendar's, {0}-P{2:02} for the fiscal year's",
                              year, part, std::min(*number, 12)));
  }
  const bool by_calendar = bare || letter == 'W';
  return numbered(by_calendar ? plain_years(calendar) : calendar, year, kind, *number);
}

}  // namespace

Answer parse_period(const FiscalCalendar& calendar, std::string_view text) {
  text = trimmed(text);
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    return parse_range(text.substr(0, dots), text.substr(dots + 2));
  }
  const bool says_fiscal = text.size() > 2 && upper(text[0]) == 'F' && upper(text[1]) == 'Y';
  const std::string_view rest = says_fiscal ? text.substr(2) : text;
  if (rest.size() < 4) return not_a_period();
  const auto year = digits(rest.substr(0, 4));
  if (!year) return not_a_period();
  if (rest.size() > 4 && (rest[4] != '-' || rest.size() < 6)) return not_a_period();
  if (*year < first_fiscal_year || *year > last_fiscal_year) {
    return refuse(PeriodProblem::year_out_of_range,
                  fmt::format("{} is outside the years {} to {}", *year, first_fiscal_year, last_fiscal_year));
  }
  if (rest.size() == 4) return fiscal_year(calendar, *year);
  return parse_part(calendar, *year, says_fiscal, rest.substr(5));
}

}  // namespace salespact
