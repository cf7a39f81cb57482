#include "base/date.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr std::int64_t microseconds_a_second = 1'000'000;
constexpr std::int64_t seconds_a_day = 86'400;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < first_year || year > last_year || !ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string Date::iso() const {
  const auto date = ymd();
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t after, unsigned number) {
    for (std::size_t at = after; number != 0; number /= 10) text[--at] = static_cast<char>('0' + number % 10);
  };
  put(4, static_cast<unsigned>(static_cast<int>(date.year())) % 10'000);
  put(7, static_cast<unsigned>(date.month()));
  put(10, static_cast<unsigned>(date.day()));
  return text;
}

std::string Instant::rfc3339() const {
  std::int64_t seconds = microseconds / microseconds_a_second;
  std::int64_t fraction = microseconds % microseconds_a_second;
  if (fraction < 0) {
    fraction += microseconds_a_second;
    --seconds;
  }
  std::int64_t day = seconds / seconds_a_day;
  std::int64_t of_day = seconds % seconds_a_day;
  if (of_day < 0) {
    of_day += seconds_a_day;
    --day;
  }
  return fmt::format("{}T{:02}:{:02}:{:02}.{:06}Z", Date::from_days(static_cast<std::int32_t>(day)).iso(),
                     of_day / 3600, of_day / 60 % 60, of_day % 60, fraction);
}

}  // namespace salespact
