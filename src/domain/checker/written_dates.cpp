#include "domain/checker/written_dates.hpp"

#include "base/date.hpp"
#include "base/digit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace salespact::checker {
namespace {

struct Figures {
  int value = 0;
  std::size_t digits = 0;
};

// The digits that a text begins with, at most five of them.
Figures figures_at(std::string_view text) {
  constexpr std::size_t most = 5;
  Figures read;
  while (read.digits < std::min(most, text.size()) && is_digit(text[read.digits])) {
    read.value = 10 * read.value + (text[read.digits] - '0');
    ++read.digits;
  }
  return read;
}

// Nothing that goes on with the figure stands there.
bool is_over(std::string_view behind) {
  if (behind.empty()) return true;
  const bool goes_on =
      behind.size() > 1 && (behind[0] == '.' || behind[0] == ',' || behind[0] == '/') && is_digit(behind[1]);
  return !is_digit(behind[0]) && !goes_on;
}

std::size_t iso_length(std::string_view text) {
  constexpr std::size_t length = 10;
  if (text.size() < length || !Date::parse_iso(text.substr(0, length))) return 0;
  return is_over(text.substr(length)) ? length : 0;
}

}  // namespace

std::size_t date_length(std::string_view text) {
  if (text.empty() || !is_digit(text[0])) return 0;
  if (const std::size_t length = iso_length(text); length > 0) return length;
  const Figures first = figures_at(text);
  if (first.digits > 2 || first.digits == text.size()) return 0;
  const char mark = text[first.digits];
  if (mark != '/' && mark != '.') return 0;
  const std::size_t second_at = first.digits + 1;
  const Figures second = figures_at(text.substr(second_at));
  const std::size_t second_end = second_at + second.digits;
  if (second.digits == 0 || second.digits > 2 || second_end >= text.size() || text[second_end] != mark) return 0;
  const Figures year = figures_at(text.substr(second_end + 1));
  const bool days = first.value >= 1 && second.value >= 1 && std::max(first.value, second.value) <= 31 &&
                    std::min(first.value, second.value) <= 12;
  if (!days || (year.digits != 4 && (mark != '/' || year.digits != 2))) return 0;
  const std::size_t length = second_end + 1 + year.digits;
  return is_over(text.substr(length)) ? length : 0;
}

std::size_t years_length(std::string_view text) {
  constexpr std::array<std::string_view, 3> marks{"-", "/", "\u2013"};
  const Figures first = figures_at(text);
  if (first.digits != 4 || first.value < 1900 || first.value > 2199) return 0;
  for (const std::string_view mark : marks) {
    if (!text.substr(4).starts_with(mark)) continue;
    const std::size_t second_at = 4 + mark.size();
    const Figures second = figures_at(text.substr(second_at));
    const int next = first.value + 1;
    const bool follows =
        (second.digits == 4 && second.value == next) || (second.digits == 2 && second.value == next % 100);
    const std::size_t length = second_at + second.digits;
    if (follows && is_over(text.substr(length)) && !text.substr(length).starts_with('-')) return length;
  }
  return 0;
}

std::size_t clock_length(std::string_view text) {
  const Figures hour = figures_at(text);
  if (hour.digits == 0 || hour.digits > 2 || hour.value > 24 || !text.substr(hour.digits).starts_with(':')) return 0;
  const Figures minute = figures_at(text.substr(hour.digits + 1));
  const std::size_t length = hour.digits + 1 + minute.digits;
  return minute.digits == 2 && minute.value < 60 && is_over(text.substr(length)) ? length : 0;
}

}  // namespace salespact::checker
