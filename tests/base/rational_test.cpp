#include "base/rational.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <utility>

using salespact::Int128;
using salespact::Rational;

namespace {

// Around the places where 64 bits, signed and unsigned, no longer do.
const std::array<Int128, 15> numbers = [] {
  constexpr Int128 one = 1;
  return std::array<Int128, 15>{1,
                                2,
                                3,
                                6,
                                10,
                                360,
                                1'000'000'007,
                                (one << 31) - 1,
                                (one << 62) + 2,
                                (one << 63) - 1,
                                one << 63,
                                (one << 63) + 1,
                                (one << 64) - 1,
                                one << 64,
                                (one << 64) + 2};
}();

Int128 common_divisor(Int128 a, Int128 b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a < 0 ? -a : a;
}

}  // namespace

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

TEST_CASE("fractions of every width reduce, add, divide and compare as plain arithmetic says") {
  for (const Int128 a : numbers) {
    for (const Int128 b : numbers) {
      for (const Int128 sign : {1, -1}) {
        const Rational left = Rational::of(sign * a, b);
        const Int128 common = common_divisor(a, b);
        CHECK(left.numerator() == sign * a / common);
        CHECK(left.denominator() == b / common);
        for (const Int128 c : {numbers[1], numbers[3], numbers[5]}) {
          const Rational right = Rational::of(c, 15);
          const Int128 top = 15 * sign * a + b * c;
          CHECK(left + right == Rational::of(top, 15 * b));
          CHECK(left - right == Rational::of(15 * sign * a - b * c, 15 * b));
          CHECK(left * right == Rational::of(sign * a * c, 15 * b));
          CHECK(left / right == Rational::of(15 * sign * a, b * c));
          CHECK(right / left == Rational::of(b * c * sign, 15 * a));
          CHECK((left < right) == (15 * sign * a < b * c));
        }
      }
    }
  }
}

TEST_CASE("a sum or product in which everything cancels is whole") {
  const Int128 wide = (static_cast<Int128>(1) << 100) + 1;
  CHECK(Rational::of(1, wide) - Rational::of(1, wide) == Rational(0));
  CHECK(Rational::of(1, wide) + Rational::of(wide - 1, wide) == Rational(1));
  CHECK(Rational::of(3, wide) * Rational::of(wide, 3) == Rational(1));
  CHECK(Rational(0) * Rational::of(-1, wide) == Rational(0));
  CHECK(Rational::of(1, 3) / Rational::of(-2, 3) == Rational::of(-1, 2));
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
  CHECK(salespact::to_decimal_text(Rational::of(-1, 3'000'000), 6) == "0.000000");
  CHECK(salespact::to_decimal_text(Rational::of(1, 2'000'000), 6) == "0.000001");
  const Int128 one = 1;  // below: times 10^6 only fits once it is cancelled
  CHECK(salespact::to_decimal_text(Rational::of((one << 115) + 1, 1'000'000 * ((one << 60) + 1)), 6) ==
        "36028797018.963968");
  CHECK_THROWS_AS((void)salespact::to_decimal_text(Rational(std::numeric_limits<std::int64_t>::max()), 2),
                  salespact::Overflow);
}

TEST_CASE("what does not fit is refused, never wrapped") {
  const Rational largest = Rational::of(std::numeric_limits<std::int64_t>::max(), 1);
  CHECK_THROWS_AS((void)salespact::round_half_away(largest + Rational(1)), salespact::Overflow);
}
