#include "domain/goal/statement_blanks.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

namespace salespact {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string day_words(Date day) {
  const auto ymd = day.ymd();
  return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()), months.at(day.month() - 1),
                     static_cast<int>(ymd.year()));
}

// 1234567.50 -> 1,234,567.50
std::string grouped(std::string text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t at = point; at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

bool is_whole_month(const DateRange& range) {
  const auto ymd = range.start.ymd();
  const std::chrono::year_month_day last{ymd.year() / ymd.month() / std::chrono::last};
  return static_cast<unsigned>(ymd.day()) == 1 && range.end.ymd() == last;
}

// What stands between the braces that open at `open`; nothing where they are never closed or others open first.
std::optional<std::string_view> inside_braces(std::string_view text, std::size_t open) {
  const std::size_t next = text.find_first_of("{}", open + 1);
  if (next == std::string_view::npos || text[next] == '{') return std::nullopt;
  return text.substr(open + 1, next - open - 1);
}

std::optional<std::string> filling_of(std::string_view blank, const BlankFillings& fillings) {
  if (blank == "owner") return fillings.owner;
  if (blank == "target") return fillings.target;
  if (blank == "period") return period_words(fillings.period);
  if (blank == "end") return day_words(fillings.period.range.end);
  return std::nullopt;
}

}  // namespace

std::string fill_statement(std::string_view statement, const BlankFillings& fillings) {
  std::string out;
  while (!statement.empty()) {
    const std::size_t open = statement.find('{');
    out += statement.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto blank = inside_braces(statement, open);
    const auto filling = blank ? filling_of(*blank, fillings) : std::nullopt;
    out += filling ? *filling : std::string(1, '{');
    statement.remove_prefix(filling ? open + blank->size() + 2 : open + 1);
  }
  return out;
}

std::vector<std::string> unknown_blanks(std::string_view statement) {
  std::vector<std::string> out;
  for (std::size_t open = statement.find('{'); open != std::string_view::npos; open = statement.find('{', open + 1)) {
    const auto blank = inside_braces(statement, open);
    if (blank && !filling_of(*blank, {})) out.push_back(fmt::format("{{{}}}", *blank));
  }
  return out;
}

std::string target_words(TargetMode mode, const Decimal& value, const Metric& metric,
                         const std::optional<Currency>& currency) {
  std::string number = grouped(scaled_to_text(value.scaled, value.scale));
  const bool percent = metric.unit == MetricUnit::percent;
  switch (mode) {
    case TargetMode::relative_percent:
    case TargetMode::relative_plan: return number + "%";
    case TargetMode::relative_points: return number + (percent ? " percentage points" : " points");
    case TargetMode::absolute:
    case TargetMode::band: break;
  }
  if (percent) return number + "%";
  if (metric.unit == MetricUnit::money && currency) return fmt::format("{} {}", number, currency->code());
  if (metric.unit == MetricUnit::hours) return number + " hours";
  if (metric.unit == MetricUnit::days) return number + " days";
  return number;
}

std::string period_words(const FiscalPeriod& period) {
  const std::string_view label = period.label;
  const std::size_t dash = label.find('-');
  const bool part = period.kind == PeriodKind::quarter || period.kind == PeriodKind::half;
  if (part && dash != std::string_view::npos)
    return fmt::format("{} {}", label.substr(dash + 1), label.substr(0, dash));
  if (period.kind == PeriodKind::year) return period.label;
  if (is_whole_month(period.range)) {
    return fmt::format("{} {}", months.at(period.range.start.month() - 1),
                       static_cast<int>(period.range.start.ymd().year()));
  }
  return fmt::format("{} to {}", day_words(period.range.start), day_words(period.range.end));
}

}  // namespace salespact
