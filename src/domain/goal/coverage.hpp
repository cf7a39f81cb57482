#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact {

// R-ALN (DOMAIN 3.7): how far the children's targets carry the parent's.

enum class CoverageBand { gap, thin, buffered, heavy, excessive };

template <>
inline constexpr auto words<CoverageBand> = std::to_array<Word<CoverageBand>>({
    {CoverageBand::gap, "gap"},
    {CoverageBand::thin, "thin"},
    {CoverageBand::buffered, "buffered"},
    {CoverageBand::heavy, "heavy"},
    {CoverageBand::excessive, "excessive"},
});

struct ChildTarget {
  Rational target;       // raw, or the effective quota for the ramp-adjusted view
  Rational share = 1;    // of the child that is aligned to this parent
  Rational history = 1;  // trailing attainment (4 periods)
};

struct Coverage {
  Rational children;  // Σ share·T
  Rational coverage;
  Rational gap;   // what is missing, metric's scale; 0 when covered
  Rational over;  // coverage above 100 %
  Rational expected_coverage;
  CoverageBand band = CoverageBand::gap;
};

// nullopt for a parent without a target above zero.
[[nodiscard]] std::optional<Coverage> coverage_of(const Rational& parent_target, std::span<const ChildTarget> children);

[[nodiscard]] CoverageBand coverage_band(const Rational& coverage);

// One level of the chain from the street to the top: `count` goals of `target` each below one of `above`.
struct ChainLevel {
  std::int64_t count = 0;
  Rational target;
  Rational above;
};
struct CoverageChain {
  std::vector<Rational> levels;  // coverage of each, bottom first
  Rational street;               // all quotas of the bottom level
  Rational bottom_over_top;      // the levels multiplied
};
// Levels bottom first; every target above zero.
[[nodiscard]] CoverageChain coverage_chain(std::span<const ChainLevel> levels);

}  // namespace salespact
