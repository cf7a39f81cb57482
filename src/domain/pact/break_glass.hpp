#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/pact/sales_pact.hpp"

#include <chrono>
#include <cstdint>
#include <expected>
#include <string>

namespace salespact {

// Somebody above the manager looks into a signed pact, for a reason that both parties are told (DOMAIN 6, "Fixed").

inline constexpr std::chrono::hours glass_stays_open{24};
inline constexpr std::size_t shortest_glass_reason = 10;
inline constexpr std::size_t longest_glass_reason = 1'000;

struct BrokenGlass {
  PersonId by{};
  Instant at{};
  std::string reason{};

  [[nodiscard]] Instant until() const;  // the first moment at which nothing is open any more
  [[nodiscard]] bool is_open(Instant now) const { return at <= now && now < until(); }
  friend bool operator==(const BrokenGlass&, const BrokenGlass&) = default;
};

enum class GlassProblem { reason_length, nothing_signed };
using GlassRefusal = Refusal<GlassProblem>;

// `signed_text`: the last text that both have signed, 0 where there is none. What is only talked about stays closed.
[[nodiscard]] std::expected<BrokenGlass, GlassRefusal> break_glass(std::int64_t signed_text, PersonId by,
                                                                   std::string reason, Instant now);

template <>
inline constexpr auto words<GlassProblem> = std::to_array<Word<GlassProblem>>({
    {GlassProblem::reason_length, "REASON_LENGTH"},
    {GlassProblem::nothing_signed, "NOTHING_SIGNED"},
});

}  // namespace salespact
