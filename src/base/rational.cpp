#include "base/rational.hpp"

#include "base/decimal.hpp"

#include <stdexcept>
#include <tuple>
#include <utility>

namespace salespact {
namespace {

Int128 magnitude(Int128 value) { return value < 0 ? checked_sub<Int128>(0, value) : value; }

Int128 greatest_common_divisor(Int128 a, Int128 b) {
  a = magnitude(a);
  b = magnitude(b);
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

// Compares a/b with c/d (b, d > 0) by continued fractions, so that no product can overflow.
std::strong_ordering compare_fractions(Int128 a, Int128 b, Int128 c, Int128 d) {
  while (true) {
    const Int128 whole_left = a / b - (a % b < 0 ? 1 : 0);
    const Int128 whole_right = c / d - (c % d < 0 ? 1 : 0);
    if (whole_left != whole_right) return whole_left <=> whole_right;
    const Int128 rest_left = a - whole_left * b;
    const Int128 rest_right = c - whole_right * d;
    if (rest_left == 0 || rest_right == 0) return rest_left <=> rest_right;
    // Both rests lie in (0, 1): rest_left/b < rest_right/d  <=>  d/rest_right < b/rest_left.
    std::tie(a, b, c, d) = std::tuple(d, rest_right, b, rest_left);
  }
}

Int128 power_of_ten(int exponent) {
  Int128 power = 1;
  for (int i = 0; i < exponent; ++i) power = checked_mul<Int128>(power, 10);
  return power;
}

}  // namespace

Rational Rational::of(Int128 numerator, Int128 denominator) {
  if (denominator == 0) throw std::domain_error("fraction with denominator zero");
  if (denominator < 0) {
    numerator = checked_sub<Int128>(0, numerator);
    denominator = checked_sub<Int128>(0, denominator);
  }
  const Int128 common = greatest_common_divisor(numerator, denominator);
  Rational out;
  out.numerator_ = numerator / common;
  out.denominator_ = denominator / common;
  return out;
}

Rational Rational::operator-() const {
  Rational out = *this;
  out.numerator_ = checked_sub<Int128>(0, numerator_);
  return out;
}

Rational operator+(const Rational& a, const Rational& b) {
  const Int128 common = greatest_common_divisor(a.denominator_, b.denominator_);
  const Int128 left_factor = b.denominator_ / common;
  const Int128 right_factor = a.denominator_ / common;
  return Rational::of(checked_add(checked_mul(a.numerator_, left_factor), checked_mul(b.numerator_, right_factor)),
                      checked_mul(a.denominator_, left_factor));
}

Rational operator-(const Rational& a, const Rational& b) { return a + (-b); }

Rational operator*(const Rational& a, const Rational& b) {
  const Int128 cross_left = greatest_common_divisor(a.numerator_, b.denominator_);
  const Int128 cross_right = greatest_common_divisor(b.numerator_, a.denominator_);
  return Rational::of(checked_mul(a.numerator_ / cross_left, b.numerator_ / cross_right),
                      checked_mul(a.denominator_ / cross_right, b.denominator_ / cross_left));
}

Rational operator/(const Rational& a, const Rational& b) { return a * Rational::of(b.denominator_, b.numerator_); }

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  return compare_fractions(a.numerator_, a.denominator_, b.numerator_, b.denominator_);
}

std::int64_t round_half_away(const Rational& value) {
  const Int128 whole = value.numerator() / value.denominator();
  const Int128 rest = magnitude(value.numerator() % value.denominator());
  const bool away = rest >= value.denominator() - rest;
  if (!away) return narrow_to_int64(whole);
  return narrow_to_int64(value.is_negative() ? whole - 1 : whole + 1);
}

std::int64_t floor_of(const Rational& value) {
  const Int128 whole = value.numerator() / value.denominator();
  return narrow_to_int64(value.numerator() % value.denominator() < 0 ? whole - 1 : whole);
}

std::int64_t ceil_of(const Rational& value) { return checked_sub<std::int64_t>(0, floor_of(-value)); }

std::string to_decimal_text(const Rational& value, int decimals) {
  return scaled_to_text(round_half_away(value * Rational::of(power_of_ten(decimals), 1)), decimals);
}

}  // namespace salespact
