#include "domain/goal/spread.hpp"

#include <algorithm>
#include <limits>

namespace salespact {
namespace {

constexpr std::int64_t billion = 1'000'000'000;

// `sorted` is not empty.
Rational quantile(const std::vector<std::int64_t>& sorted, std::int64_t quarters) {
  const auto last = static_cast<std::int64_t>(sorted.size()) - 1;
  const auto at = static_cast<std::size_t>(last * quarters / 4);
  const Rational below(sorted[at]);
  const Rational beyond = Rational::of(last * quarters % 4, 4);
  if (beyond.is_zero()) return below / Rational(billion);
  return (below + (Rational(sorted[at + 1]) - below) * beyond) / Rational(billion);
}

std::size_t band_of(std::int64_t billionths) {
  if (billionths < 0) return 0;
  return static_cast<std::size_t>(std::min<std::int64_t>(billionths / (billion / 10), spread_steps)) + 1;
}

std::vector<SpreadBand> empty_bands() {
  std::vector<SpreadBand> bands{{.lower = std::nullopt, .upper = Rational(0)}};
  for (int step = 0; step < spread_steps; ++step) {
    bands.push_back({.lower = Rational::of(step, 10), .upper = Rational::of(step + 1, 10)});
  }
  bands.push_back({.lower = Rational::of(spread_steps, 10), .upper = std::nullopt});
  return bands;
}

}  // namespace

std::int64_t billionths_of(const Rational& value) {
  constexpr std::int64_t largest = 9'000'000'000;
  if (value >= Rational(largest)) return largest * billion;
  if (value <= Rational(-largest)) return -largest * billion;
  const std::int64_t whole = floor_of(value);
  Int128 divisor = value.denominator();
  Int128 rest = value.numerator() - whole * divisor;
  std::int64_t parts = 0;
  for (int digit = 0; digit < 9; ++digit) {
    if (divisor > std::numeric_limits<Int128>::max() / 10) {
      divisor /= 10;
      rest /= 10;
    }
    rest *= 10;
    parts = parts * 10 + static_cast<std::int64_t>(std::min<Int128>(rest / divisor, 9));
    rest %= divisor;
  }
  return whole * billion + parts;
}

Spread spread_of(std::span<const std::optional<Rational>> values) {
  Spread out;
  out.bands = empty_bands();
  std::vector<std::int64_t> sorted;
  for (const auto& value : values) {
    if (!value) {
      ++out.without_value;
      continue;
    }
    sorted.push_back(billionths_of(*value));
    ++out.bands[band_of(sorted.back())].people;
    if (sorted.back() >= billion) ++out.at_least_whole;
  }
  out.people = sorted.size();
  if (sorted.empty()) return out;
  std::ranges::sort(sorted);
  out.lower_quartile = quantile(sorted, 1);
  out.median = quantile(sorted, 2);
  out.upper_quartile = quantile(sorted, 3);
  return out;
}

}  // namespace salespact
