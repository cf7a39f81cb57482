#include "domain/goal/realism.hpp"

#include <algorithm>
#include <cmath>

namespace salespact {
namespace {

const Rational unrealistic_from = Rational::of(3, 2);
const Rational challenging_below = Rational::of(1, 2);
const Rational realistic_below = Rational::of(4, 5);
constexpr std::size_t least_for_approximation = 4;

double number(const Rational& value) {
  return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

std::vector<Rational> scaled(std::span<const PastPeriod> past, const RealismQuestion& question) {
  if (past.size() > periods_of_evidence) past = past.last(periods_of_evidence);
  std::vector<Rational> out;
  out.reserve(past.size());
  for (const PastPeriod& period : past) {
    const bool scales =
        question.kind == MetricKind::additive && !period.working_days.is_zero() && !question.working_days.is_zero();
    out.push_back(scales ? period.actual * question.working_days / period.working_days : period.actual);
  }
  return out;
}

bool says_something(const std::vector<Rational>& history, MetricDirection direction) {
  if (history.size() < least_evidence) return false;
  return direction == MetricDirection::decrease || *std::ranges::max_element(history) > Rational(0);
}

ApproximateChance approximation(const std::vector<Rational>& history, const Rational& target, bool falls) {
  const auto count = static_cast<double>(history.size());
  ApproximateChance out;
  for (const Rational& value : history) out.mean += number(value) / count;
  double squares = 0;
  for (const Rational& value : history) squares += std::pow(number(value) - out.mean, 2);
  out.deviation = std::sqrt(squares / (count - 1));
  const double missing = falls ? out.mean - number(target) : number(target) - out.mean;
  if (out.deviation > 0) {
    const double steps = missing / (out.deviation * std::sqrt(1 + 1 / count));
    out.chance = std::erfc(steps / std::sqrt(2.0)) / 2;
  } else {
    out.chance = missing <= 0 ? 1 : 0;
  }
  return out;
}

RealismBand band_of(const Realism& realism) {
  if (realism.beyond_any || *realism.of_best > unrealistic_from) return RealismBand::unrealistic;
  if (*realism.of_best > Rational(1)) return RealismBand::stretch;
  if (*realism.chance < challenging_below) return RealismBand::challenging;
  return *realism.chance < realistic_below ? RealismBand::realistic : RealismBand::easy;
}

}  // namespace

Realism realism_of(const RealismQuestion& question) {
  Realism out;
  if (question.direction == MetricDirection::maintain) return out;
  const bool falls = question.direction == MetricDirection::decrease;
  out.history = scaled(question.own, question);
  out.evidence = Evidence::own;
  if (!says_something(out.history, question.direction)) {
    out.history = scaled(question.team, question);
    out.evidence = Evidence::team;
  }
  if (!says_something(out.history, question.direction)) {
    out.history.clear();
    out.evidence = Evidence::none;
    return out;
  }
  const Rational& target = question.target;
  std::int64_t worse = 0;
  for (const Rational& value : out.history) {
    (falls ? value <= target : value >= target) ? ++out.reached : ++worse;
  }
  const auto count = static_cast<std::int64_t>(out.history.size());
  out.chance = Rational::of(out.reached + 1, count + 2);
  out.percentile = Rational::of(worse, count);
  if (!falls) {
    out.of_best = target / *std::ranges::max_element(out.history);
  } else if (const Rational best = *std::ranges::min_element(out.history); !target.is_zero()) {
    out.of_best = best / target;
  } else if (best.is_zero()) {
    out.of_best = Rational(1);
  } else {
    out.beyond_any = true;
  }
  if (out.history.size() >= least_for_approximation) out.approximate = approximation(out.history, target, falls);
  out.band = band_of(out);
  return out;
}

std::optional<TeamChance> team_chance(std::span<const Rational> chances) {
  if (chances.empty()) return std::nullopt;
  Rational sum;
  for (const Rational& chance : chances) sum = sum + chance;
  const Rational mean = sum / Rational(static_cast<std::int64_t>(chances.size()));
  if (mean < challenging_below) return TeamChance::low;
  return mean > realistic_below ? TeamChance::high : TeamChance::healthy;
}

}  // namespace salespact
