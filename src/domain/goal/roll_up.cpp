#include "domain/goal/roll_up.hpp"

#include <algorithm>

namespace salespact {

std::optional<Rational> ratio_of_sums(std::span<const Fraction> parts) {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  for (const Fraction& part : parts) {
    numerator = checked_add(numerator, part.numerator);
    denominator = checked_add(denominator, part.denominator);
  }
  if (denominator == 0) return std::nullopt;
  return Rational::of(numerator, denominator);
}

std::optional<Rational> driver_attainment(std::span<const Driver> drivers) {
  Rational sum;
  Rational weights;
  for (const Driver& driver : drivers) {
    if (!driver.attainment) continue;
    sum = sum + driver.weight * std::clamp(*driver.attainment, Rational(0), Rational(1));
    weights = weights + driver.weight;
  }
  if (weights.is_zero()) return std::nullopt;
  return sum / weights;
}

Reconciliation reconcile(const Rational& scope_actual, std::span<const Contribution> children) {
  Reconciliation out;
  for (const Contribution& child : children) out.contributions = out.contributions + child.actual * child.share;
  out.unallocated = scope_actual - out.contributions;
  return out;
}

std::vector<SharePath> counted_once(std::vector<SharePath> paths) {
  std::ranges::stable_sort(paths, [](const SharePath& a, const SharePath& b) {
    return a.child != b.child ? a.child < b.child : b.share < a.share;
  });
  const auto repeated = std::ranges::unique(paths, {}, &SharePath::child);
  paths.erase(repeated.begin(), repeated.end());
  return paths;
}

bool shares_fit(std::span<const Rational> shares) {
  Rational total;
  for (const Rational& share : shares) total = total + share;
  return total <= Rational(1);
}

std::vector<SumConflict> sum_conflicts(const Goal& child, const Metric& child_metric, const Goal& parent,
                                       const Metric& parent_metric) {
  std::vector<SumConflict> found;
  if (child_metric.unit != parent_metric.unit) found.push_back(SumConflict::unit_differs);
  if (child_metric.kind != parent_metric.kind) found.push_back(SumConflict::kind_differs);
  if (child_metric.direction != parent_metric.direction) found.push_back(SumConflict::direction_differs);
  if (child.currency != parent.currency) found.push_back(SumConflict::currency_differs);
  if (!parent.period.range.contains(child.period.range)) found.push_back(SumConflict::period_outside);
  return found;
}

}  // namespace salespact
