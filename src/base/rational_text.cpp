#include "base/rational_text.hpp"

#include "base/decimal.hpp"

#include <algorithm>

namespace salespact {
namespace {

Int128 power_of_ten(int exponent) { return power_of_ten_int64(exponent); }

using Unsigned128 = unsigned __int128;

// value / divisor (> 0) to the nearest integer, half away from zero.
Int128 nearest_quotient(Int128 value, Int128 divisor) {
  const Int128 whole = value / divisor;
  const Int128 rest = value < 0 ? whole * divisor - value : value - whole * divisor;
  if (rest < divisor - rest) return whole;
  return value < 0 ? whole - 1 : whole + 1;
}

Unsigned128 width_of(Int128 value) {
  return value < 0 ? ~static_cast<Unsigned128>(value) + 1 : static_cast<Unsigned128>(value);
}

std::string digits_of(Unsigned128 whole) {
  std::string text;
  do text += static_cast<char>('0' + static_cast<int>(whole % 10));
  while ((whole /= 10) != 0);
  std::ranges::reverse(text);
  return text;
}

// -1234, 2 -> "-12.34", of any width.
std::string with_point(Int128 scaled, int scale) {
  if (scaled == static_cast<std::int64_t>(scaled)) return scaled_to_text(static_cast<std::int64_t>(scaled), scale);
  std::string text = digits_of(width_of(scaled));
  if (scale != 0) text.insert(text.size() - static_cast<std::size_t>(scale), 1, '.');
  return scaled < 0 ? "-" + text : text;
}

// For what is too wide to be multiplied by 10^decimals: digit by digit, so that nothing can overflow.
std::string long_division(const Rational& value, int decimals) {
  const auto divisor = static_cast<Unsigned128>(value.denominator());
  const Unsigned128 width = width_of(value.numerator());
  Unsigned128 whole = width / divisor;
  Unsigned128 rest = width % divisor;  // below 2^127, so that twice as much still fits
  Unsigned128 fraction = 0;
  for (int i = 0; i < decimals; ++i) {
    unsigned digit = 0;
    Unsigned128 ten_rests = 0;
    for (int times = 0; times < 10; ++times) {
      ten_rests += rest;
      if (ten_rests >= divisor) ten_rests -= divisor, ++digit;
    }
    fraction = fraction * 10 + digit;
    rest = ten_rests;
  }
  if (rest >= divisor - rest && ++fraction == static_cast<Unsigned128>(power_of_ten(decimals))) {
    fraction = 0;
    ++whole;
  }
  std::string text = value.is_negative() && (whole != 0 || fraction != 0) ? "-" : "";
  text += digits_of(whole);
  if (decimals == 0) return text;
  return text + with_point(static_cast<Int128>(fraction), decimals).substr(1);
}

}  // namespace

std::string to_decimal_text(const Rational& value, int decimals) {
  check(decimals >= 0 && decimals <= 18, "a number is shown with 0..18 decimals");
  Int128 scaled{};
  if (!__builtin_mul_overflow(value.numerator(), power_of_ten(decimals), &scaled)) {
    return with_point(nearest_quotient(scaled, value.denominator()), decimals);
  }
  return long_division(value, decimals);
}

std::string rounded_scaled_text(const Rational& scaled, int scale) {
  return with_point(nearest_quotient(scaled.numerator(), scaled.denominator()), scale);
}

std::optional<Rational> parse_fraction(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t decimals = text.size() - std::min(point + 1, text.size());
  if (point == 0 || decimals > 18 || text.ends_with('.')) return std::nullopt;
  Int128 scaled = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    if (__builtin_mul_overflow(scaled, Int128{10}, &scaled) ||
        __builtin_add_overflow(scaled, Int128{text[i] - '0'}, &scaled)) {
      return std::nullopt;
    }
  }
  return Rational::of(negative ? -scaled : scaled, power_of_ten(static_cast<int>(decimals)));
}

}  // namespace salespact
