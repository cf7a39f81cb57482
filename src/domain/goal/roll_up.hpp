#pragma once

#include "domain/goal/goal.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact {

// R-ROLL and R-DUP (DOMAIN 3.5, 3.6). A unit goal's own number comes from the facts in its scope; these rules are for
// goals that are linked to one another.

struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};
// ΣN / ΣD, never the mean of the ratios; nullopt when the denominators total zero (E17).
[[nodiscard]] std::optional<Rational> ratio_of_sums(std::span<const Fraction> parts);

struct Driver {
  Rational weight = 1;                 // 0 or more; equal when nobody set them
  std::optional<Rational> attainment;  // children without one are left out of both sums
};
// Σ w·clamp(P, 0, 1) / Σ w: too much in one child never hides a miss in another.
[[nodiscard]] std::optional<Rational> driver_attainment(std::span<const Driver> drivers);

struct Contribution {
  Rational actual;
  Rational share = 1;  // of the child that goes to this parent, 0..1
};
struct Reconciliation {
  Rational contributions;
  Rational unallocated;  // what is in the parent's scope and in no child; shown when it is not zero
};
[[nodiscard]] Reconciliation reconcile(const Rational& scope_actual, std::span<const Contribution> children);

// A child that reaches the same parent by several ways counts once, with the largest share.
struct SharePath {
  GoalId child;
  Rational share;
};
[[nodiscard]] std::vector<SharePath> counted_once(std::vector<SharePath> paths);

// The shares of one child over the parents of one metric and tree total at most 100 %.
[[nodiscard]] bool shares_fit(std::span<const Rational> shares);

// What keeps a child from adding up into a parent (DOMAIN 3.7: C4 warns, C5 blocks).
enum class SumConflict { unit_differs, kind_differs, direction_differs, currency_differs, period_outside };
[[nodiscard]] std::vector<SumConflict> sum_conflicts(const Goal& child, const Metric& child_metric, const Goal& parent,
                                                     const Metric& parent_metric);

}  // namespace salespact
