#include "domain/goal/spread.hpp"

#include <algorithm>

namespace salespact {
namespace {

// `sorted` is not empty.
Rational quantile(const std::vector<Rational>& sorted, std::int64_t quarters) {
  const auto last = static_cast<std::int64_t>(sorted.size()) - 1;
  const std::int64_t at = last * quarters / 4;
  const Rational& below = sorted[static_cast<std::size_t>(at)];
  const Rational beyond = Rational::of(last * quarters % 4, 4);
  if (beyond.is_zero()) return below;
  return below + (sorted[static_cast<std::size_t>(at) + 1] - below) * beyond;
}

std::size_t band_of(const Rational& value) {
  if (value.is_negative()) return 0;
  const std::int64_t tenths = std::min<std::int64_t>(floor_of(value * Rational(10)), spread_steps);
  return static_cast<std::size_t>(tenths) + 1;
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

Spread spread_of(std::span<const std::optional<Rational>> values) {
  Spread out;
  out.bands = empty_bands();
  std::vector<Rational> sorted;
  for (const auto& value : values) {
    if (!value) {
      ++out.without_value;
      continue;
    }
    ++out.bands[band_of(*value)].people;
    if (*value >= Rational(1)) ++out.at_least_whole;
    sorted.push_back(*value);
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
