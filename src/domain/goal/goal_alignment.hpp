#pragma once

#include "base/rational.hpp"
#include "domain/goal/alignment.hpp"
#include "domain/strategy/objective.hpp"

#include <cstdint>
#include <optional>
#include <variant>

namespace salespact {

using GoalAlignmentId = Id<struct GoalAlignmentTag>;

// What a goal serves: another goal, or a strategic objective.
using AlignedTo = std::variant<GoalId, ObjectiveId>;

inline constexpr std::int64_t full_share = 1'000'000;

// DOMAIN 2.3: one entry of a goal's alignments[]. Child and parent never change; another parent is another alignment.
struct GoalAlignment {
  GoalAlignmentId id;
  GoalId child;
  AlignedTo parent;
  AlignmentKind kind = AlignmentKind::supports;
  std::int64_t share = full_share;     // of a sum's child, in millionths, 1..1,000,000
  std::optional<std::int64_t> weight;  // of a driver, in millionths, 0..1,000,000; equal ones where nobody set them
  Tenure tenure;
  std::int64_t revision = 1;
};

[[nodiscard]] inline Rational share_of(const GoalAlignment& alignment) {
  return Rational::of(alignment.share, full_share);
}

}  // namespace salespact
