#include "base/rational.hpp"

#include <doctest/doctest.h>

#include <limits>

using salespact::Rational;

TEST_CASE("a fraction is kept in lowest terms with a positive denominator") {
  CHECK(Rational::of(6, -4) == Rational::of(-3, 2));
  CHECK_THROWS_AS((void)Rational::of(1, 0), std::domain_error);
}

TEST_CASE("fractions compare exactly, also where cross products would not fit") {
  CHECK(Rational::of(1, 3) < Rational::of(1, 2));
  CHECK(Rational::of(-1, 2) < Rational::of(-1, 3));
  CHECK(Rational::of(-1, 2) < Rational::of(1, 3));
  CHECK(Rational::of(2, 1) > Rational::of(5, 3));
  const salespact::Int128 large = (static_cast<salespact::Int128>(1) << 120) + 7;
  CHECK(Rational::of(large, large - 1) > Rational::of(large + 1, large));
  CHECK(Rational::of(large, large - 1) == Rational::of(large, large - 1));
}

TEST_CASE("sum, difference, product and quotient are exact") {
  CHECK(Rational::of(1, 6) + Rational::of(1, 10) == Rational::of(4, 15));
  CHECK(Rational::of(1, 6) - Rational::of(1, 6) == Rational(0));
  CHECK(Rational::of(4, 9) * Rational::of(3, 8) == Rational::of(1, 6));
  CHECK(Rational::of(4, 9) / Rational::of(2, 3) == Rational::of(2, 3));
  CHECK_THROWS_AS((void)(Rational(1) / Rational(0)), std::domain_error);
}

TEST_CASE("rounding goes half away from zero in both directions") {
  CHECK(salespact::round_half_away(Rational::of(5, 2)) == 3);
  CHECK(salespact::round_half_away(Rational::of(-5, 2)) == -3);
  CHECK(salespact::round_half_away(Rational::of(249, 100)) == 2);
  CHECK(salespact::round_half_away(Rational(0)) == 0);
  CHECK(salespact::floor_of(Rational::of(-5, 2)) == -3);
  CHECK(salespact::ceil_of(Rational::of(-5, 2)) == -2);
  CHECK(salespact::ceil_of(Rational(4)) == 4);
}

TEST_CASE("a fraction is shown with a fixed number of decimals") {
  CHECK(salespact::to_decimal_text(Rational::of(1, 3), 6) == "0.333333");
  CHECK(salespact::to_decimal_text(Rational::of(-1, 8), 2) == "-0.13");
  CHECK(salespact::to_decimal_text(Rational(7), 0) == "7");
}

TEST_CASE("what does not fit is refused, never wrapped") {
  const Rational largest = Rational::of(std::numeric_limits<std::int64_t>::max(), 1);
  CHECK_THROWS_AS((void)salespact::round_half_away(largest + Rational(1)), salespact::Overflow);
}
