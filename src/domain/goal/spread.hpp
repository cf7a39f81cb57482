#pragma once

#include "base/rational.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace salespact {

// How attainments (fractions, 1 = the whole target) spread over people. Counts are exact, quartiles to the billionth;
// what has no value is left out of everything but its own count (DOMAIN 3.2).

// [lower, upper): a band's lower edge is inside, its upper edge is not. The first band has no lower edge, the last no
// upper one.
struct SpreadBand {
  std::optional<Rational> lower;
  std::optional<Rational> upper;
  std::size_t people = 0;
};

struct Spread {
  std::vector<SpreadBand> bands;
  std::size_t people = 0;          // with a value
  std::size_t without_value = 0;   // nothing to divide by, nothing delivered
  std::size_t at_least_whole = 0;  // 1 and more: of attainment, target reached
  // Absent without people. Between two people the value is interpolated: position (people - 1) * 1/4, 2/4, 3/4 in
  // ascending order, counted from 0.
  std::optional<Rational> lower_quartile;
  std::optional<Rational> median;
  std::optional<Rational> upper_quartile;
};

// Below 0; sixteen bands of 10 points from 0 to 160 %; 160 % and more. 100 % is an edge: below it nobody has reached
// the target.
inline constexpr int spread_steps = 16;

// The value in billionths, rounded down: what statistics over many people count with, since the exact fractions of
// thousands of different targets have no common denominator that would fit. Edges of bands keep their sides.
[[nodiscard]] std::int64_t billionths_of(const Rational& value);

[[nodiscard]] Spread spread_of(std::span<const std::optional<Rational>> values);

}  // namespace salespact
