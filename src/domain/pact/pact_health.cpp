#include "domain/pact/pact_health.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <initializer_list>

namespace salespact {
namespace {

const Rational hundred = 100;
const Rational healthy_from = 80;
const Rational watch_from = 60;
const Rational forming_until = Rational::of(1, 10);

struct Part {
  std::int64_t weight;            // hundredths
  std::optional<Rational> share;  // 0..1
};

std::optional<Rational> weighted(std::initializer_list<Part> parts) {
  Rational total;
  Rational weights;
  for (const Part& part : parts) {
    if (!part.share) continue;
    total = total + Rational(part.weight) * *part.share;
    weights = weights + Rational(part.weight);
  }
  if (weights.is_zero()) return std::nullopt;
  return hundred * total / weights;
}

// Being ahead of plan makes up for nothing else, and being below zero takes no more than all of this part.
std::optional<Rational> pace_share(const std::optional<Rational>& pace_index) {
  if (!pace_index) return std::nullopt;
  return std::clamp(*pace_index, Rational(0), Rational(1));
}

std::optional<Rational> confidence_share(const std::optional<Rational>& mean) {
  constexpr std::int64_t most = 10;
  if (!mean) return std::nullopt;
  return *mean / Rational(most);
}

std::optional<PactHealth> level_of(const TeamPactSigns& signs, const std::optional<Rational>& score) {
  if (!signs.pace_index && signs.elapsed_share < forming_until) return PactHealth::forming;
  if (!score) return std::nullopt;
  if (*score >= healthy_from) return signs.check_in_overdue ? PactHealth::check_in_overdue : PactHealth::healthy;
  return *score >= watch_from ? PactHealth::watch : PactHealth::talk;
}

}  // namespace

std::optional<Rational> KeptCount::share() const {
  check(kept >= 0 && half >= 0 && missed >= 0, "what was due is counted from zero");
  const Rational due = Rational(kept) + Rational(half) + Rational(missed);
  if (due.is_zero()) return std::nullopt;
  return (Rational(kept) + Rational::of(half, 2)) / due;
}

TeamPactHealth team_pact_health(const TeamPactSigns& signs) {
  const auto score = weighted({{35, pace_share(signs.pace_index)},
                               {30, signs.commitments.share()},
                               {15, signs.support.share()},
                               {10, signs.check_ins.share()},
                               {10, confidence_share(signs.mean_confidence)}});
  return {.score = score, .level = level_of(signs, score)};
}

std::optional<Rational> rep_side_health(const RepSideSigns& signs) {
  return weighted({{60, signs.compliance}, {20, signs.check_ins.share()}, {20, signs.own_development.share()}});
}

std::optional<Rational> manager_side_health(const ManagerSideSigns& signs) {
  return weighted(
      {{50, signs.expectations.share()}, {30, signs.development_provided.share()}, {20, signs.one_to_ones.share()}});
}

}  // namespace salespact
