#include "base/rational_text.hpp"

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
}

TEST_CASE("every fraction can be shown, also where its digits no longer fit 64 bits") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  CHECK(salespact::to_decimal_text(Rational(most), 0) == "9223372036854775807");
  CHECK(salespact::to_decimal_text(Rational(most), 2) == "9223372036854775807.00");
  CHECK(salespact::to_decimal_text(Rational(least), 18) == "-9223372036854775808.000000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(95, 10), 18) == "9.500000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(-95, 10), 18) == "-9.500000000000000000");
  CHECK(salespact::to_decimal_text(Rational(999'999'999'999'900), 6) == "999999999999900.000000");

  const Int128 widest = ~(static_cast<Int128>(1) << 127);
  CHECK(salespact::to_decimal_text(Rational::of(widest, 1), 0) == "170141183460469231731687303715884105727");
  CHECK(salespact::to_decimal_text(Rational::of(widest, 1), 18) ==
        "170141183460469231731687303715884105727.000000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(-widest, 10), 1) == "-17014118346046923173168730371588410572.7");
  CHECK(salespact::to_decimal_text(Rational::of(-widest, 10), 0) == "-17014118346046923173168730371588410573");
  CHECK(salespact::to_decimal_text(Rational::of(1, widest), 18) == "0.000000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(widest - 1, widest), 18) == "1.000000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(1 - widest, widest), 18) == "-1.000000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(-2, widest), 18) == "0.000000000000000000");
  CHECK(salespact::to_decimal_text(Rational::of(widest - 1, widest - 2), 18) == "1.000000000000000000");

  CHECK(salespact::rounded_scaled_text(Rational::of(12345, 10), 2) == "12.35");
  CHECK(salespact::rounded_scaled_text(Rational::of(-widest, 1), 2) == "-1701411834604692317316873037158841057.27");
  CHECK(salespact::rounded_scaled_text(Rational(-5), 2) == "-0.05");
}

TEST_CASE("long division and short division write the same digits") {
  const Int128 wide = (static_cast<Int128>(1) << 90) + 12'345;  // times 10^18 leaves 127 bits
  for (const Int128 top : numbers) {
    for (const int decimals : {0, 1, 6, 9}) {
      const Rational value = Rational::of(top * 1'000'003 + 1, 1'000'003);
      const Rational same = Rational::of(value.numerator(), value.denominator());
      const auto text = salespact::to_decimal_text(same, decimals);
      const auto more = salespact::to_decimal_text(same, 18);
      const auto read = salespact::parse_fraction(more);
      REQUIRE(read.has_value());
      CHECK(salespact::to_decimal_text(*read, decimals) == text);
    }
  }
  CHECK(salespact::to_decimal_text(Rational::of(wide, 7), 18) == "176848577040768610699876652.714285714285714286");
}

TEST_CASE("decimal text is read back as the fraction it says") {
  CHECK(salespact::parse_fraction("9.5") == Rational::of(19, 2));
  CHECK(salespact::parse_fraction("-0.000000000000000001") == Rational::of(-1, 1'000'000'000'000'000'000));
  CHECK(salespact::parse_fraction("9999999999999.000000") == Rational(9'999'999'999'999));
  CHECK(salespact::parse_fraction("9500.000000000000000000") == Rational(9500));
  CHECK(salespact::parse_fraction("7") == Rational(7));
  for (const char* no : {"", "-", ".5", "5.", "1e3", "1.2.3", "+1", "1.0000000000000000000",
                         "1701411834604692317316873037158841057270"}) {
    CHECK_MESSAGE(!salespact::parse_fraction(no).has_value(), no);
  }
}

TEST_CASE("what does not fit is refused, never wrapped") {
  const Rational largest = Rational::of(std::numeric_limits<std::int64_t>::max(), 1);
  CHECK_THROWS_AS((void)salespact::round_half_away(largest + Rational(1)), salespact::Overflow);
}
