#include "ingest/number_reader.hpp"

#include "base/checked.hpp"
#include "base/digit.hpp"
#include "base/text.hpp"

#include <array>
#include <limits>

namespace salespact::ingest {
namespace {

using app::DecimalMark;

constexpr std::size_t longest_number = 80;  // bytes
constexpr int most_decimals = 18;

// Blanks and apostrophes that group thousands; always with the same one within a number.
constexpr std::array<std::string_view, 7> neutral_marks = {
    "'", "\xE2\x80\x99", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xC2\xB4"};

std::string_view neutral_mark_at(std::string_view text) {
  for (const std::string_view mark : neutral_marks) {
    if (text.starts_with(mark)) return mark;
  }
  return {};
}

// Digits in groups: 1 234 567, or as in India 12,34,567. Fed with the length of each group, checked at the end.
struct Groups {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t count = 0;
  bool all_inner_three = true;
  bool all_inner_two = true;

  void add(std::size_t length) {
    if (count == 0) {
      first = length;
    } else if (count > 1) {
      all_inner_three = all_inner_three && last == 3;
      all_inner_two = all_inner_two && last == 2;
    }
    last = length;
    ++count;
  }
  [[nodiscard]] bool valid() const {
    if (count == 1) return true;
    if (last != 3 || first == 0) return false;
    if (all_inner_three && first <= 3) return true;
    return count > 2 && all_inner_two && first <= 2;
  }
};

struct Digits {
  std::int64_t scaled = 0;
  bool overflow = false;
  void add(char digit) {
    if (__builtin_mul_overflow(scaled, 10, &scaled) || __builtin_add_overflow(scaled, digit - '0', &scaled))
      overflow = true;
  }
};

// Fraction digits at the end that are all zero don't have to fit.
std::string_view without_final_zeros(std::string_view fraction) {
  while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
  return fraction;
}

struct Body {
  std::optional<Decimal> value;
  bool overflow = false;
};

// Digits with marks, nothing around them.
Body read_body(std::string_view text, DecimalMark decimal) {
  const char point = decimal == DecimalMark::point ? '.' : ',';
  const char other = decimal == DecimalMark::point ? ',' : '.';
  const std::size_t at = text.find(point);
  std::string_view whole = text.substr(0, at);
  const std::string_view fraction = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  if (at != std::string_view::npos && fraction.empty()) return {};
  const char leading = whole.empty() ? '\0' : whole.front();
  Digits digits;
  Groups groups;
  std::string_view group_mark;
  std::size_t length = 0;
  while (!whole.empty()) {
    if (is_digit(whole.front())) {
      digits.add(whole.front());
      ++length;
      whole.remove_prefix(1);
      continue;
    }
    const std::string_view mark = whole.front() == other ? whole.substr(0, 1) : neutral_mark_at(whole);
    if (mark.empty() || (!group_mark.empty() && mark != group_mark)) return {};
    group_mark = mark;
    groups.add(length);
    length = 0;
    whole.remove_prefix(mark.size());
  }
  groups.add(length);
  if (!groups.valid() || (groups.count > 1 && leading == '0')) return {};
  for (const char c : fraction) {
    if (!is_digit(c)) return {};
  }
  const std::string_view kept = fraction.size() > most_decimals ? without_final_zeros(fraction) : fraction;
  for (const char c : kept) digits.add(c);
  if (digits.overflow || kept.size() > most_decimals) return {std::nullopt, true};
  return {Decimal{digits.scaled, static_cast<int>(kept.size())}, false};
}

bool take_front(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

bool take_back(std::string_view& text, std::string_view what) {
  if (!text.ends_with(what)) return false;
  text.remove_suffix(what.size());
  return true;
}

void trim_wide(std::string_view& text) {
  bool again = true;
  while (again) {
    text = trimmed(text);
    again = take_front(text, "\xE2\x80\xAF") || take_front(text, "\xE2\x80\x89") || take_back(text, "\xE2\x80\xAF") ||
            take_back(text, "\xE2\x80\x89");
  }
}

constexpr std::string_view minus_sign = "\xE2\x88\x92";

// Signs, currency, percent and parentheses around the digits.
struct Wrapping {
  int signs = 0;
  bool negative = false;
  bool parentheses = false;
  bool percent = false;
  std::string_view currency;
};

bool take_sign(std::string_view& text, Wrapping& around, bool front) {
  const bool minus = front ? take_front(text, "-") || take_front(text, minus_sign)
                           : take_back(text, "-") || take_back(text, minus_sign);
  const bool plus = !minus && front && take_front(text, "+");
  if (minus || plus) ++around.signs;
  around.negative = around.negative || minus;
  return minus || plus;
}

bool starts_number(std::string_view text) {
  return !text.empty() && (is_digit(text.front()) ||
                           ((text.front() == '.' || text.front() == ',') && text.size() > 1 && is_digit(text[1])));
}

bool known_currency(std::string_view text) {
  return find_currency_sign(text) != nullptr || Currency::parse(text).has_value();
}

bool unwrap_front(std::string_view& text, Wrapping& around) {
  while (!text.empty() && !starts_number(text)) {
    trim_wide(text);
    if (starts_number(text)) return true;
    if (take_sign(text, around, true)) continue;
    std::size_t length = 0;
    while (length < text.size() && !is_digit(text[length]) && text[length] != ' ' && text[length] != '-' &&
           text[length] != '(' && !text.substr(length).starts_with("\xC2\xA0") &&
           !text.substr(length).starts_with("\xE2\x80\xAF") && !text.substr(length).starts_with(minus_sign)) {
      ++length;
    }
    if (length == 0 || !around.currency.empty() || !known_currency(text.substr(0, length))) return false;
    around.currency = text.substr(0, length);
    text.remove_prefix(length);
  }
  return !text.empty();
}

bool unwrap_back(std::string_view& text, Wrapping& around) {
  while (!text.empty() && !is_digit(text.back())) {
    trim_wide(text);
    if (text.empty() || is_digit(text.back())) break;
    if (take_sign(text, around, false)) continue;
    if (take_back(text, "%")) {
      if (around.percent) return false;
      around.percent = true;
      continue;
    }
    std::size_t length = 0;
    while (length < text.size() && !is_digit(text[text.size() - 1 - length]) && text[text.size() - 1 - length] != '-' &&
           !text.substr(0, text.size() - length).ends_with(minus_sign)) {
      ++length;
    }
    std::string_view tail = text.substr(text.size() - length);
    trim_wide(tail);
    if (!around.currency.empty() || !known_currency(tail)) return false;
    around.currency = tail;
    text.remove_suffix(length);
  }
  return !text.empty();
}

// (1,234.50), ($5), $(5): the parentheses hold the digits.
bool unwrap_parentheses(std::string_view& text, Wrapping& around) {
  trim_wide(text);
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return text.find(')') == std::string_view::npos;
  if (!text.ends_with(')') || text.find('(', open + 1) != std::string_view::npos) return false;
  std::string_view before = text.substr(0, open);
  trim_wide(before);
  if (!before.empty()) {
    if (!known_currency(before)) return false;
    around.currency = before;
  }
  text = text.substr(open + 1, text.size() - open - 2);
  around.parentheses = true;
  around.negative = true;
  ++around.signs;
  return true;
}

void negate(std::optional<Decimal>& value) {
  if (value) value->scaled = -value->scaled;
}

}  // namespace

NumberText read_number_text(std::string_view text) {
  NumberText out;
  if (text.size() > longest_number) return out;
  Wrapping around;
  if (!unwrap_parentheses(text, around) || !unwrap_front(text, around) || !unwrap_back(text, around)) return out;
  if (around.signs > 1 || !starts_number(text)) return out;
  const Body point = read_body(text, DecimalMark::point);
  const Body comma = read_body(text, DecimalMark::comma);
  out.too_large = (point.overflow || comma.overflow) && !point.value && !comma.value;
  out.with_point = point.value;
  out.with_comma = comma.value;
  if (around.negative) {
    negate(out.with_point);
    negate(out.with_comma);
  }
  out.is_number = out.with_point || out.with_comma;
  out.percent = around.percent;
  out.currency = around.currency;
  return out;
}

bool same_value(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  if (!a || !b) return false;
  if (a->scale == b->scale) return a->scaled == b->scaled;
  const Decimal& coarse = a->scale < b->scale ? *a : *b;
  const Decimal& fine = a->scale < b->scale ? *b : *a;
  return rescale(coarse, fine.scale) == fine.scaled;
}

std::string decimal_text(const Decimal& value) { return scaled_to_text(value.scaled, value.scale); }

bool stands_for_nothing(std::string_view trimmed_text) {
  static constexpr std::array<std::string_view, 12> nothing = {"",     "#N/A", "N/A", "n/a", "#n/a",         "NULL",
                                                               "null", "-",    "--",  "–",   "\xE2\x80\x94", "NaN"};
  for (const std::string_view word : nothing) {
    if (trimmed_text == word) return true;
  }
  return false;
}

std::optional<bool> read_boolean(std::string_view text) {
  static constexpr std::array<std::string_view, 20> yes = {"true",      "yes", "y",    "1",    "t",       "ja", "j",
                                                           "wahr",      "oui", "o",    "vrai", "sí",      "si", "s",
                                                           "verdadero", "sim", "vero", "x",    "checked", "on"};
  static constexpr std::array<std::string_view, 15> no = {
      "false", "no", "n", "0", "f", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nee", "off", "unchecked"};
  if (!is_valid_utf8(text)) return std::nullopt;
  const std::string word = folded(text);
  for (const std::string_view entry : yes) {
    if (word == entry) return true;
  }
  for (const std::string_view entry : no) {
    if (word == entry) return false;
  }
  return std::nullopt;
}

}  // namespace salespact::ingest
