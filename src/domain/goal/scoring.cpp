#include "domain/goal/scoring.hpp"

#include <algorithm>

namespace salespact {
namespace {

Rational cap_attainment(const Rational& actual, std::int64_t target) {
  if (actual <= Rational(target)) return 1;
  if (target == 0) return 0;
  const Rational left = Rational(2) - actual / Rational(target);
  return left.is_negative() ? Rational(0) : left;
}

}  // namespace

std::optional<Rational> attainment_of(Scoring scoring, const std::optional<Rational>& actual, std::int64_t target,
                                      const std::optional<std::int64_t>& baseline, const WindowScore& windows) {
  if (scoring == Scoring::maintain || scoring == Scoring::rate_window) {
    if (windows.closed == 0) return std::nullopt;
    return Rational::of(windows.met, windows.closed);
  }
  if (!actual) return std::nullopt;
  switch (scoring) {
    case Scoring::quota:
      if (target == 0) return std::nullopt;
      return *actual / Rational(target);
    case Scoring::gap:
      if (!baseline || *baseline == target) return std::nullopt;
      return (*actual - Rational(*baseline)) / Rational(checked_sub(target, *baseline));
    case Scoring::cap: return cap_attainment(*actual, target);
    case Scoring::boolean: return Rational(actual->is_zero() ? 0 : 1);
    case Scoring::maintain:
    case Scoring::rate_window: break;
  }
  return std::nullopt;
}

Rational shown_attainment(const Rational& attainment) {
  static const Rational most = Rational::of(999, 100);
  return std::clamp(attainment, Rational(0), most);
}

WindowScore windows_in_band(std::span<const std::optional<Rational>> readings, std::int64_t lower, std::int64_t upper) {
  WindowScore score{0, static_cast<std::int64_t>(readings.size())};
  score.met = std::ranges::count_if(readings, [&](const std::optional<Rational>& reading) {
    return reading && Rational(lower) <= *reading && *reading <= Rational(upper);
  });
  return score;
}

}  // namespace salespact
