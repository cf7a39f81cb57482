#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <optional>

namespace salespact {

// R-HLTH (DOMAIN 3.15): how well a pact is lived, 0..100. Parts that nothing is known of drop out, and the weights of
// the others are taken as the whole.

// What was due and came of it; partly counts a half, as does a kept promise that its receiver never confirmed.
struct KeptCount {
  std::int64_t kept = 0;
  std::int64_t half = 0;
  std::int64_t missed = 0;
  // 0..1; nullopt when nothing was due.
  [[nodiscard]] std::optional<Rational> share() const;
  friend bool operator==(const KeptCount&, const KeptCount&) = default;
};

struct TeamPactSigns {
  std::optional<Rational> pace_index;
  KeptCount commitments;
  KeptCount support;
  KeptCount check_ins;                      // on time
  std::optional<Rational> mean_confidence;  // 1..10
  Rational elapsed_share;                   // of the pact's period, 0..1
  bool check_in_overdue = false;            // of any of its members
};

// An overdue check-in is said in the place of "healthy": nobody knows whether it still is. What is worse is said all
// the same.
enum class PactHealth { forming, healthy, watch, talk, check_in_overdue };

struct TeamPactHealth {
  std::optional<Rational> score;    // 0..100
  std::optional<PactHealth> level;  // absent when nothing is known and it is no longer forming
};
[[nodiscard]] TeamPactHealth team_pact_health(const TeamPactSigns& signs);

// Of an individual pact there are two numbers side by side, never one; only the two parties see them.
struct RepSideSigns {
  std::optional<Rational> compliance;  // 0..1
  KeptCount check_ins;
  KeptCount own_development;
};
struct ManagerSideSigns {
  KeptCount expectations;  // as the rep has confirmed them
  KeptCount development_provided;
  KeptCount one_to_ones;
};
// 0..100; nullopt when nothing is known.
[[nodiscard]] std::optional<Rational> rep_side_health(const RepSideSigns& signs);
[[nodiscard]] std::optional<Rational> manager_side_health(const ManagerSideSigns& signs);

template <>
inline constexpr auto words<PactHealth> = std::to_array<Word<PactHealth>>({
    {PactHealth::forming, "forming"},
    {PactHealth::healthy, "healthy"},
    {PactHealth::watch, "watch"},
    {PactHealth::talk, "talk"},
    {PactHealth::check_in_overdue, "check_in_overdue"},
});

}  // namespace salespact
