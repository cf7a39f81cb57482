#include "ingest/date_reader.hpp"

#include "base/check.hpp"
#include "base/digit.hpp"
#include "base/text.hpp"

#include <array>
#include <charconv>

namespace salespact::ingest {
namespace {

using app::DateOrder;

constexpr std::size_t longest_date = 80;  // bytes; "Donnerstag, den 28. September 2017, 23:59:59.999999+01:00" is short

// Digits at the front; -1 when there are none or more than `most`.
int take_number(std::string_view& text, std::size_t most, std::size_t* width = nullptr) {
  std::size_t count = 0;
  int value = 0;
  while (count < text.size() && is_digit(text[count])) {
    if (count == most) return -1;
    value = value * 10 + (text[count] - '0');
    ++count;
  }
  if (count == 0) return -1;
  text.remove_prefix(count);
  if (width != nullptr) *width = count;
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

void skip_blanks(std::string_view& text) {
  while (true) {
    if (!text.empty() && text.front() == ' ') {
      text.remove_prefix(1);
    } else if (text.starts_with("\xC2\xA0")) {
      text.remove_prefix(2);
    } else if (text.starts_with("\xE2\x80\xAF")) {  // narrow no-break space, which browsers put before AM and PM
      text.remove_prefix(3);
    } else {
      return;
    }
  }
}

// 12h clock: "AM", "p.m.".
bool take_half_day(std::string_view& text) {
  std::string letters;
  std::string_view left = text;
  while (!left.empty() && letters.size() < 2) {
    const char c = left.front();
    if (c != '.') letters += static_cast<char>(c | 0x20);
    left.remove_prefix(1);
  }
  if (letters != "am" && letters != "pm") return false;
  take(left, '.');
  text = left;
  return true;
}

bool take_zone(std::string_view& text) {
  for (const std::string_view name : {"Z", "z", "UTC", "GMT"}) {
    if (text == name) {
      text = {};
      return true;
    }
  }
  if (!take(text, '+') && !take(text, '-')) return false;
  std::size_t width = 0;
  const int hours = take_number(text, 4, &width);
  if (width == 4) return hours / 100 <= 14 && hours % 100 < 60;
  if (width != 2 || hours > 14) return false;
  if (text.empty()) return true;
  if (!take(text, ':')) return false;
  const int minutes = take_number(text, 2, &width);
  return width == 2 && minutes >= 0 && minutes < 60;
}

// What may follow a date: nothing, or a time of day with fraction, half of the day and zone.
bool is_time_of_day(std::string_view text) {
  const int hour = take_number(text, 2);
  if (hour < 0 || hour > 24 || !take(text, ':')) return false;
  std::size_t width = 0;
  const int minute = take_number(text, 2, &width);
  if (width != 2 || minute < 0 || minute > 59) return false;
  if (take(text, ':')) {
    const int second = take_number(text, 2, &width);
    if (width != 2 || second < 0 || second > 60) return false;
    if ((take(text, '.') || take(text, ',')) && take_number(text, 9) < 0) return false;
  }
  skip_blanks(text);
  if (take_half_day(text) && (hour < 1 || hour > 12)) return false;
  skip_blanks(text);
  return text.empty() || (take_zone(text) && text.empty());
}

// Cuts a time of day off; false when what follows the date is something else.
bool cut_time(std::string_view rest, bool& time_cut) {
  if (rest.empty()) return true;
  if (take(rest, 'T') || take(rest, 't')) {
    time_cut = true;
    return is_time_of_day(rest);
  }
  take(rest, ',');
  skip_blanks(rest);
  if (rest.empty()) return true;
  time_cut = true;
  return is_time_of_day(rest);
}

DateText certain(std::optional<Date> date, bool time_cut) {
  DateText out;
  if (!date) return out;
  out.shape = DateText::Shape::certain;
  out.certain = *date;
  out.time_cut = time_cut;
  return out;
}

int full_year(int short_year) { return short_year < 70 ? 2000 + short_year : 1900 + short_year; }

// 2017-03-01, 2017/3/1, 20170301, 03/01/2017, 3.1.17, each with what may follow.
DateText read_numbers(std::string_view text) {
  std::size_t width = 0;
  const int first = take_number(text, 8, &width);
  if (first < 0) return {};
  bool time_cut = false;
  if (width == 8) {
    if (!cut_time(text, time_cut)) return {};
    return certain(
        Date::of(first / 10000, static_cast<unsigned>(first / 100 % 100), static_cast<unsigned>(first % 100)),
        time_cut);
  }
  if ((width > 2 && width != 4) || text.empty()) return {};
  const char mark = text.front();
  if (mark != '-' && mark != '/' && mark != '.') return {};
  text.remove_prefix(1);
  if (mark == '.') skip_blanks(text);
  std::size_t inner = 0;
  const int second = take_number(text, 2, &inner);
  if (second < 0 || !take(text, mark)) return {};
  if (mark == '.') skip_blanks(text);
  std::size_t last = 0;
  const int third = take_number(text, 4, &last);
  if (third < 0 || !cut_time(text, time_cut)) return {};
  if (width == 4) {
    if (last > 2) return {};
    return certain(Date::of(first, static_cast<unsigned>(second), static_cast<unsigned>(third)), time_cut);
  }
  if (last == 3 || last == 1) return {};
  DateText out;
  out.shape = DateText::Shape::numeric;
  out.time_cut = time_cut;
  out.mark = mark;
  out.short_year = last == 2;
  out.first = first;
  out.second = second;
  out.third = third;
  return out;
}

// A word without digits and marks at the front; multi-byte letters belong to it.
std::string_view take_word(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size()) {
    const char c = text[count];
    if (static_cast<unsigned char>(c) < 0x80 && (c | 0x20) < 'a') break;
    if (static_cast<unsigned char>(c) < 0x80 && (c | 0x20) > 'z') break;
    if (text.substr(count).starts_with("\xC2\xA0") || text.substr(count).starts_with("\xE2\x80\xAF")) break;
    ++count;
  }
  const std::string_view word = text.substr(0, count);
  text.remove_prefix(count);
  return word;
}

struct WrittenDate {
  int month = 0;
  std::array<int, 2> numbers{};
  std::array<std::size_t, 2> widths{};
  std::size_t count = 0;
};

// Day and year of a written date; the month's name stands before, between or behind them.
DateText date_of(const WrittenDate& parts, bool time_cut) {
  if (parts.month == 0 || parts.count != 2) return {};
  const bool year_first = parts.widths[0] == 4;
  const std::size_t year_at = year_first ? 0 : 1;
  const std::size_t day_at = 1 - year_at;
  if (parts.widths.at(day_at) > 2) return {};
  int year = parts.numbers.at(year_at);
  if (parts.widths.at(year_at) == 2) year = full_year(year);
  if (parts.widths.at(year_at) == 1 || parts.widths.at(year_at) == 3) return {};
  return certain(Date::of(year, static_cast<unsigned>(parts.month), static_cast<unsigned>(parts.numbers.at(day_at))),
                 time_cut);
}

// 3-Mar-2017, March 3, 2017, 3. März 2017, Wed 1st of March 2017 3:45 PM.
DateText read_written(std::string_view text) {
  WrittenDate parts;
  bool time_cut = false;
  while (true) {
    while (!text.empty() && std::string_view(" -/.,'").find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    }
    skip_blanks(text);
    if (text.empty()) break;
    if (parts.month != 0 && parts.count == 2) {
      if (!cut_time(text, time_cut)) return {};
      break;
    }
    if (is_digit(text.front())) {
      if (parts.count == 2) return {};
      std::size_t width = 0;
      parts.numbers.at(parts.count) = take_number(text, 4, &width);
      if (width == 0) return {};
      parts.widths.at(parts.count++) = width;
      continue;
    }
    const std::string_view written = take_word(text);
    if (written.empty()) return {};
    const std::string word = folded(written);
    const int month = month_of_name(word);
    if (month != 0 && parts.month == 0) {
      parts.month = month;
    } else if (!is_date_filler(word)) {
      return {};
    }
  }
  return date_of(parts, time_cut);
}

bool has_letter(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) return true;
  }
  return false;
}

}  // namespace

DateText read_date_text(std::string_view text) {
  text = trimmed(text);
  if (text.size() == 10 && text[4] == '-') return certain(Date::parse_iso(text), false);
  if (text.empty() || text.size() > longest_date) return {};
  DateText out = read_numbers(text);
  if (out.shape == DateText::Shape::unreadable && has_letter(text) && is_valid_utf8(text)) out = read_written(text);
  return out;
}

std::optional<Date> in_order(const DateText& numeric, DateOrder order) {
  int year = numeric.third;
  int month = numeric.second;
  int day = numeric.first;
  if (order == DateOrder::mdy) std::swap(month, day);
  if (order == DateOrder::ymd) {
    if (!numeric.short_year) return std::nullopt;
    std::swap(year, day);
  }
  if (order == DateOrder::excel_serial || month < 1 || day < 1) return std::nullopt;
  if (numeric.short_year) year = full_year(year);
  return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<Date> read_serial_date(std::string_view text) {
  text = trimmed(text);
  constexpr int first_serial_after_the_gap = 61;  // 60 is 29 February 1900, which never was
  std::size_t width = 0;
  const int days = take_number(text, 6, &width);
  if (days < first_serial_after_the_gap) return std::nullopt;
  if (take(text, '.') || take(text, ',')) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  }
  if (!text.empty()) return std::nullopt;
  const Date date = *Date::of(1900, 1, 1) + (days - 2);
  return Date::of(date.year(), date.month(), date.day());
}

DateOrder DateOrders::of(char mark) const {
  const auto& own = mark == '/' ? slash : mark == '.' ? dot : dash;
  return own.value_or(usual);
}

std::optional<Date> read_date(std::string_view text, const DateOrders& orders) {
  if (orders.usual == DateOrder::excel_serial) {
    if (const auto serial = read_serial_date(text)) return serial;
  }
  const DateText read = read_date_text(text);
  switch (read.shape) {
    case DateText::Shape::unreadable: return std::nullopt;
    case DateText::Shape::certain: return read.certain;
    case DateText::Shape::numeric: return in_order(read, orders.of(read.mark));
  }
  report_bug("every shape of date is read", std::source_location::current());
}

std::string_view order_name(DateOrder order) {
  switch (order) {
    case DateOrder::dmy: return "dmy";
    case DateOrder::mdy: return "mdy";
    case DateOrder::ymd: return "ymd";
    case DateOrder::excel_serial: return "excel";
  }
  report_bug("every order has a name", std::source_location::current());
}

std::string_view order_words(DateOrder order) {
  switch (order) {
    case DateOrder::dmy: return "day first";
    case DateOrder::mdy: return "month first";
    case DateOrder::ymd: return "year first";
    case DateOrder::excel_serial: return "days since 1900";
  }
  report_bug("every order has words", std::source_location::current());
}

}  // namespace salespact::ingest
