#include "base/rational.hpp"

#include <limits>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace salespact {
namespace {

Int128 magnitude(Int128 value) { return value < 0 ? checked_sub<Int128>(0, value) : value; }

bool fits_64_bits(Int128 value) { return value == static_cast<std::int64_t>(value); }

// Nearly all fractions are small, and 64 bits are many times quicker than 128.
Int128 greatest_common_divisor(Int128 a, Int128 b) {
  if (a == 1 || b == 1) return 1;
  constexpr Int128 longest = std::numeric_limits<std::uint64_t>::max();
  a = magnitude(a);
  b = magnitude(b);
  while (b != 0 && (a > longest || b > longest)) a = std::exchange(b, a % b);
  if (b == 0) return a;
  // One division brings both to the size of the smaller.
  return std::gcd(static_cast<std::uint64_t>(a) % static_cast<std::uint64_t>(b), static_cast<std::uint64_t>(b));
}

Int128 quotient(Int128 value, Int128 divisor) {
  if (divisor == 1) return value;
  if (fits_64_bits(value) && fits_64_bits(divisor)) {
    return static_cast<std::int64_t>(value) / static_cast<std::int64_t>(divisor);
  }
  return value / divisor;
}

// value / divisor (> 0) to the nearest integer, half away from zero.
Int128 nearest_quotient(Int128 value, Int128 divisor) {
  const Int128 whole = quotient(value, divisor);
  const Int128 rest = magnitude(value - whole * divisor);
  if (rest < divisor - rest) return whole;
  return value < 0 ? whole - 1 : whole + 1;
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

}  // namespace

Rational Rational::of(Int128 numerator, Int128 denominator) {
  if (denominator == 0) throw std::domain_error("fraction with denominator zero");
  if (denominator < 0) {
    numerator = checked_sub<Int128>(0, numerator);
    denominator = checked_sub<Int128>(0, denominator);
  }
  const Int128 common = greatest_common_divisor(numerator, denominator);
  return in_lowest_terms(quotient(numerator, common), quotient(denominator, common));
}

Rational Rational::in_lowest_terms(Int128 numerator, Int128 denominator) {
  Rational out;
  out.numerator_ = numerator;
  out.denominator_ = denominator;
  return out;
}

Rational Rational::operator-() const {
  Rational out = *this;
  out.numerator_ = checked_sub<Int128>(0, numerator_);
  return out;
}

// What the denominators have in common is all that the sum's numerator can share with the product of the rest.
Rational operator+(const Rational& a, const Rational& b) {
  const Int128 common = greatest_common_divisor(a.denominator_, b.denominator_);
  const Int128 left_factor = quotient(b.denominator_, common);
  const Int128 right_factor = quotient(a.denominator_, common);
  const Int128 sum = checked_add(checked_mul(a.numerator_, left_factor), checked_mul(b.numerator_, right_factor));
  const Int128 shared = greatest_common_divisor(sum, common);
  return Rational::in_lowest_terms(quotient(sum, shared), checked_mul(right_factor, quotient(b.denominator_, shared)));
}

Rational operator-(const Rational& a, const Rational& b) { return a + (-b); }

Rational operator*(const Rational& a, const Rational& b) {
  const Int128 cross_left = greatest_common_divisor(a.numerator_, b.denominator_);
  const Int128 cross_right = greatest_common_divisor(b.numerator_, a.denominator_);
  return Rational::in_lowest_terms(
      checked_mul(quotient(a.numerator_, cross_left), quotient(b.numerator_, cross_right)),
      checked_mul(quotient(a.denominator_, cross_right), quotient(b.denominator_, cross_left)));
}

Rational operator/(const Rational& a, const Rational& b) {
  if (b.is_zero()) throw std::domain_error("division of a fraction by zero");
  const Rational turned =
      b.is_negative() ? Rational::in_lowest_terms(checked_sub<Int128>(0, b.denominator_), magnitude(b.numerator_))
                      : Rational::in_lowest_terms(b.denominator_, b.numerator_);
  return a * turned;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  Int128 left{};
  Int128 right{};
  if (!__builtin_mul_overflow(a.numerator_, b.denominator_, &left) &&
      !__builtin_mul_overflow(b.numerator_, a.denominator_, &right)) {
    return left <=> right;
  }
  return compare_fractions(a.numerator_, a.denominator_, b.numerator_, b.denominator_);
}

std::int64_t round_half_away(const Rational& value) {
  return narrow_to_int64(nearest_quotient(value.numerator(), value.denominator()));
}

std::int64_t floor_of(const Rational& value) {
  const Int128 whole = value.numerator() / value.denominator();
  return narrow_to_int64(value.numerator() % value.denominator() < 0 ? whole - 1 : whole);
}

std::int64_t ceil_of(const Rational& value) { return checked_sub<std::int64_t>(0, floor_of(-value)); }

}  // namespace salespact
