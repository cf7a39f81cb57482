#include "domain/goal/coverage.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <ranges>

namespace salespact {

CoverageBand coverage_band(const Rational& coverage) {
  if (coverage < Rational(1)) return CoverageBand::gap;
  if (coverage < Rational::of(105, 100)) return CoverageBand::thin;
  if (coverage <= Rational::of(125, 100)) return CoverageBand::buffered;
  return coverage <= Rational::of(150, 100) ? CoverageBand::heavy : CoverageBand::excessive;
}

std::optional<Coverage> coverage_of(const Rational& parent_target, std::span<const ChildTarget> children) {
  if (parent_target <= Rational(0)) return std::nullopt;
  Coverage out;
  Rational expected;
  for (const ChildTarget& child : children) {
    const Rational part = child.target * child.share;
    out.children = out.children + part;
    expected = expected + part * child.history;
  }
  out.coverage = out.children / parent_target;
  out.gap = std::max(Rational(0), parent_target - out.children);
  out.over = std::max(Rational(0), out.coverage - Rational(1));
  out.expected_coverage = expected / parent_target;
  out.band = coverage_band(out.coverage);
  return out;
}

CoverageChain coverage_chain(std::span<const ChainLevel> levels) {
  CoverageChain out;
  out.bottom_over_top = 1;
  out.street = 1;
  Rational goals = 1;  // of the level above
  for (const ChainLevel& level : std::views::reverse(levels)) {
    check(level.above > Rational(0), "a level of the chain stands below a target above zero");
    out.levels.push_back(Rational(level.count) * level.target / level.above);
    out.bottom_over_top = out.bottom_over_top * out.levels.back();
    goals = goals * Rational(level.count);
    out.street = goals * level.target;
  }
  std::ranges::reverse(out.levels);
  return out;
}

}  // namespace salespact
