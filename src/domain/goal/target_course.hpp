#pragma once

#include "base/date.hpp"
#include "domain/goal/standing.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace salespact {

// What amendments make of a target over time (R-AMD, DOMAIN 3.14): the past keeps the target that was in force.

// An amendment that was agreed. A list of them is in the order of the days.
struct TargetChange {
  Date valid_from;
  Rational share_before;  // E at the end of the day before
  std::int64_t before = 0;
  std::int64_t after = 0;
};

// Puts an amendment behind those that were agreed before it. It takes the place of those that would begin on its day or
// later: what was agreed last holds.
void add_change(std::vector<TargetChange>& changes, TargetChange later);

// The target in force on the day; `target` where nothing was ever amended.
[[nodiscard]] std::int64_t target_on(std::span<const TargetChange> changes, std::int64_t target, Date day);

// Where the line of X bends last up to a day: the share at that bend, and X there.
struct LastBend {
  Rational share;
  Rational expected;
};
[[nodiscard]] std::optional<LastBend> last_bend(std::span<const TargetChange> changes, const StandingInput& input,
                                                Date day);

// X on the day, by all amendments in force then: the line bends where each of them began. Nullopt: none is in force, or
// what is expected does not follow the calendar, so that the target alone says it. `input.elapsed_share` is E.
[[nodiscard]] std::optional<Rational> expected_on(std::span<const TargetChange> changes, const StandingInput& input,
                                                  Date day);

}  // namespace salespact
