#include "domain/goal/spread.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

using Values = std::vector<std::optional<Rational>>;

std::size_t band_with(const Rational& value) {
  const Spread spread = spread_of(Values{value});
  for (std::size_t i = 0; i < spread.bands.size(); ++i) {
    if (spread.bands[i].people == 1) return i;
  }
  return spread.bands.size();
}

}  // namespace

TEST_CASE("a band holds its lower edge and not its upper one") {
  CHECK(band_with(Rational::of(-1, 1000)) == 0);
  CHECK(band_with(0) == 1);
  CHECK(band_with(Rational::of(99'999, 1'000'000)) == 1);
  CHECK(band_with(Rational::of(1, 10)) == 2);
  CHECK(band_with(Rational::of(999'999, 1'000'000)) == 10);
  CHECK(band_with(1) == 11);
  CHECK(band_with(Rational::of(1'599'999, 1'000'000)) == 16);
  CHECK(band_with(Rational::of(8, 5)) == 17);
  CHECK(band_with(1'000'000) == 17);
  const Spread spread = spread_of({});
  REQUIRE(spread.bands.size() == 18);
  CHECK_FALSE(spread.bands.front().lower);
  CHECK(spread.bands.front().upper == Rational(0));
  CHECK(spread.bands[11].lower == Rational(1));
  CHECK(spread.bands.back().lower == Rational::of(8, 5));
  CHECK_FALSE(spread.bands.back().upper);
}

TEST_CASE("quartiles lie between two people where no one stands on them") {
  const Spread four = spread_of(Values{Rational::of(4, 10), Rational::of(2, 10), 1, Rational::of(8, 10)});
  CHECK(four.lower_quartile == Rational::of(35, 100));  // position 0.75: 0.2 + 0.75 * 0.2
  CHECK(four.median == Rational::of(6, 10));
  CHECK(four.upper_quartile == Rational::of(85, 100));
  const Spread five = spread_of(Values{5, 1, 4, 2, 3});
  CHECK(five.lower_quartile == Rational(2));
  CHECK(five.median == Rational(3));
  CHECK(five.upper_quartile == Rational(4));
  const Spread one = spread_of(Values{Rational::of(7, 10)});
  CHECK(one.lower_quartile == one.upper_quartile);
  CHECK(one.median == Rational::of(7, 10));
}

TEST_CASE("what has no value is counted apart and leaves every other figure as it is") {
  const Spread spread = spread_of(Values{std::nullopt, 1, std::nullopt, Rational::of(1, 2)});
  CHECK(spread.people == 2);
  CHECK(spread.without_value == 2);
  CHECK(spread.at_least_whole == 1);
  CHECK(spread.median == Rational::of(3, 4));
  const Spread nobody = spread_of(Values{std::nullopt});
  CHECK(nobody.people == 0);
  CHECK_FALSE(nobody.median);
  CHECK_FALSE(nobody.lower_quartile);
}

TEST_CASE("every value is in exactly one band, and in the one that its edges say") {
  std::mt19937 random(20270331);
  Values values;
  for (int i = 0; i < 5'000; ++i) {
    values.emplace_back(Rational::of(static_cast<int>(random() % 2'500) - 300, 1 + static_cast<int>(random() % 999)));
  }
  const Spread spread = spread_of(values);
  std::size_t in_bands = 0;
  for (const SpreadBand& band : spread.bands) {
    std::size_t counted = 0;
    for (const auto& value : values) {
      if ((!band.lower || *value >= *band.lower) && (!band.upper || *value < *band.upper)) ++counted;
    }
    CHECK(band.people == counted);
    in_bands += band.people;
  }
  CHECK(in_bands == values.size());
  CHECK(spread.people == values.size());
}

TEST_CASE("billionths are rounded down, whatever the fraction, and keep an edge on its side") {
  CHECK(billionths_of(Rational::of(1, 3)) == 333'333'333);
  CHECK(billionths_of(Rational::of(-1, 3)) == -333'333'334);
  CHECK(billionths_of(1) == 1'000'000'000);
  const Int128 huge = Int128{1'000'000'000'000'000'003} * 100'000'000'000'000'003;
  CHECK(billionths_of(Rational::of(huge - 1, huge)) == 999'999'999);
  CHECK(billionths_of(Rational::of(huge * 10 - 1, huge * 10)) == 999'999'999);
  CHECK(billionths_of(1'000'000'000'000) == 9'000'000'000'000'000'000);
  CHECK(billionths_of(-1'000'000'000'000) == -9'000'000'000'000'000'000);
}

TEST_CASE("attainments of thousands of different targets have quartiles: no common denominator is needed") {
  std::mt19937_64 random(7);
  Values values;
  for (int i = 0; i < 4'000; ++i) {
    const auto target = static_cast<std::int64_t>(900'000'000'000 + random() % 99'999'999'999);
    values.emplace_back(Rational::of(static_cast<std::int64_t>(random() % 1'200'000'000'000), target));
  }
  const Spread spread = spread_of(values);
  CHECK(spread.lower_quartile < spread.median);
  CHECK(spread.median < spread.upper_quartile);
}
