#pragma once

#include "base/date.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <string>

namespace salespact {

// The long-term picture and the purpose (DOMAIN 1).
enum class StrategyTextKind { vision, mission };

// A version of one of them; the newest is in force, and none is ever changed. An empty text withdraws.
struct StrategyText {
  StrategyTextKind kind = StrategyTextKind::vision;
  std::int64_t version = 1;  // 1, 2, 3 … of its kind
  std::string text;          // up to 1000 code points
  Instant written_at;
  PersonId written_by;
  friend bool operator==(const StrategyText&, const StrategyText&) = default;
};

template <>
inline constexpr auto words<StrategyTextKind> = std::to_array<Word<StrategyTextKind>>({
    {StrategyTextKind::vision, "vision"},
    {StrategyTextKind::mission, "mission"},
});

}  // namespace salespact
