#include "domain/goal/target_course.hpp"

#include "domain/goal/amendment.hpp"

#include <algorithm>

namespace salespact {
namespace {

std::size_t in_force(std::span<const TargetChange> changes, Date day) {
  return static_cast<std::size_t>(
      std::ranges::count_if(changes, [&](const TargetChange& one) { return one.valid_from <= day; }));
}

}  // namespace

void add_change(std::vector<TargetChange>& changes, TargetChange later) {
  while (!changes.empty() && changes.back().valid_from >= later.valid_from) {
    later.before = changes.back().before;
    changes.pop_back();
  }
  changes.push_back(later);
}

std::int64_t target_on(std::span<const TargetChange> changes, std::int64_t target, Date day) {
  if (changes.empty()) return target;
  const std::size_t count = in_force(changes, day);
  return count == 0 ? changes.front().before : changes[count - 1].after;
}

std::optional<LastBend> last_bend(std::span<const TargetChange> changes, const StandingInput& input, Date day) {
  const std::size_t count = in_force(changes, day);
  const bool follows_calendar = input.accumulates || input.scoring == Scoring::gap;
  if (count == 0 || !follows_calendar) return std::nullopt;
  StandingInput first = input;
  first.target = changes.front().before;
  first.elapsed_share = changes.front().share_before;
  first.expected.reset();
  const auto start = stand(first).expected;
  if (!start) return std::nullopt;
  LastBend bend{changes.front().share_before, *start};
  for (std::size_t at = 1; at < count; ++at) {
    const Rational share = changes[at].share_before;
    bend = {share, expected_after_change(bend.expected, bend.share, Rational(changes[at - 1].after), share)};
  }
  return bend;
}

std::optional<Rational> expected_on(std::span<const TargetChange> changes, const StandingInput& input, Date day) {
  const auto bend = last_bend(changes, input, day);
  if (!bend) return std::nullopt;
  const Rational share = std::max(input.elapsed_share, bend->share);
  return expected_after_change(bend->expected, bend->share, Rational(target_on(changes, input.target, day)), share);
}

}  // namespace salespact
