#include "domain/goal/goal_scope.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace salespact {
namespace {

bool holds(const Condition& condition, std::string_view value) {
  return std::ranges::any_of(condition.values, [&](const std::string& one) { return folded(one) == folded(value); });
}

// No value of the field fulfils both. That two negated conditions leave nothing can't be known.
bool exclude_each_other(const Condition& one, const Condition& other) {
  if (one.field != other.field || (one.negated && other.negated)) return false;
  const Condition& named = one.negated ? other : one;
  const Condition& tested = one.negated ? one : other;
  return std::ranges::none_of(named.values,
                              [&](const std::string& value) { return holds(tested, value) != tested.negated; });
}

bool is_narrower(std::span<const Condition> one, std::span<const Condition> other) {
  return one.size() > other.size() && std::ranges::all_of(other, [&](const Condition& condition) {
           return std::ranges::find(one, condition) != one.end();
         });
}

bool is_part_of(const TargetReach& one, const TargetReach& whole) {
  const bool shorter = one.period != whole.period && whole.period.contains(one.period);
  return shorter || is_narrower(one.scope, whole.scope);
}

}  // namespace

bool are_two_targets(const TargetReach& one, const TargetReach& other) {
  return one.period.overlaps(other.period) && scopes_overlap(one.scope, other.scope) && !is_part_of(one, other) &&
         !is_part_of(other, one);
}

bool scopes_overlap(std::span<const Condition> one, std::span<const Condition> other) {
  return std::ranges::none_of(one, [&](const Condition& first) {
    return std::ranges::any_of(other, [&](const Condition& second) { return exclude_each_other(first, second); });
  });
}

}  // namespace salespact
