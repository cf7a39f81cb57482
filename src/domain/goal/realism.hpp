#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"
#include "domain/metric/metric.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace salespact {

// R-REAL (DOMAIN 3.10): how a target looks beside what was reached before.

enum class RealismBand { unrealistic, stretch, challenging, realistic, easy, no_evidence };

template <>
inline constexpr auto words<RealismBand> = std::to_array<Word<RealismBand>>({
    {RealismBand::unrealistic, "unrealistic"},
    {RealismBand::stretch, "stretch"},
    {RealismBand::challenging, "challenging"},
    {RealismBand::realistic, "realistic"},
    {RealismBand::easy, "easy"},
    {RealismBand::no_evidence, "no_evidence"},
});

// Whose past it is held against: the owner's, that of the same role in the unit, or nobody's.
enum class Evidence { own, team, none };

template <>
inline constexpr auto words<Evidence> = std::to_array<Word<Evidence>>({
    {Evidence::own, "own"},
    {Evidence::team, "team"},
    {Evidence::none, "none"},
});

inline constexpr std::size_t periods_of_evidence = 8;  // the latest ones count
inline constexpr std::size_t least_evidence = 3;       // fewer periods say nothing

// A closed period of the same kind, in the metric's own scale.
struct PastPeriod {
  Rational actual;
  Rational working_days = 0;  // 0: not known, and not scaled by
};

struct RealismQuestion {
  Rational target;
  Rational working_days = 0;  // of the period that is asked about
  MetricKind kind = MetricKind::additive;
  MetricDirection direction = MetricDirection::increase;
  std::span<const PastPeriod> own;  // oldest first
  std::span<const PastPeriod> team;
};

// A normal distribution instead of counting: for the detail view, marked approximate.
struct ApproximateChance {
  double mean = 0;
  double deviation = 0;  // of the sample
  double chance = 0;     // 0..1
};

struct Realism {
  RealismBand band = RealismBand::no_evidence;
  Evidence evidence = Evidence::none;
  std::vector<Rational> history;       // what the band was read from, scaled to the period's working days; oldest first
  std::int64_t reached = 0;            // how many of these reached the target
  std::optional<Rational> chance;      // P̂ = (reached + 1) / (n + 2)
  std::optional<Rational> of_best;     // u: the target over the best, for what is to fall the best over the target
  bool beyond_any = false;             // u without end: a fall to 0 that never was
  std::optional<Rational> percentile;  // share of the history that is worse than the target
  std::optional<ApproximateChance> approximate;  // from four periods on
};

// A metric that is to be kept, not moved, has no evidence of this kind.
[[nodiscard]] Realism realism_of(const RealismQuestion& question);

// Whether the chances of several owners are, on average, where the motivation of a team is: 0.50 to 0.80. nullopt
// without chances.
enum class TeamChance { low, healthy, high };
[[nodiscard]] std::optional<TeamChance> team_chance(std::span<const Rational> chances);

}  // namespace salespact
