#pragma once

#include "base/checked.hpp"

#include <compare>
#include <string>

namespace salespact {

// An exact fraction in lowest terms with a positive denominator. Every operation is exact or throws Overflow.
// Rounding happens once, at the edge, half away from zero (DOMAIN 0).
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor): 3 is a fraction
  // Throws std::domain_error when the denominator is zero.
  static Rational of(Int128 numerator, Int128 denominator);

  [[nodiscard]] Int128 numerator() const { return numerator_; }
  [[nodiscard]] Int128 denominator() const { return denominator_; }
  [[nodiscard]] bool is_zero() const { return numerator_ == 0; }
  [[nodiscard]] bool is_negative() const { return numerator_ < 0; }

  Rational operator-() const;
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator/(const Rational& a, const Rational& b);  // throws std::domain_error when b is zero

  friend bool operator==(const Rational& a, const Rational& b) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

 private:
  static Rational in_lowest_terms(Int128 numerator, Int128 denominator);

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

// Nearest integer, half away from zero: 2.5 -> 3, -2.5 -> -3.
[[nodiscard]] std::int64_t round_half_away(const Rational& value);
[[nodiscard]] std::int64_t floor_of(const Rational& value);
[[nodiscard]] std::int64_t ceil_of(const Rational& value);

// value * 10^decimals rounded half away from zero, as decimal text: (1/3, 6) -> "0.333333", (-1/8, 2) -> "-0.13".
[[nodiscard]] std::string to_decimal_text(const Rational& value, int decimals);

}  // namespace salespact
