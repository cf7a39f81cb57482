#include "domain/pact/break_glass.hpp"

#include "base/text.hpp"

namespace salespact {

Instant BrokenGlass::until() const { return {at.microseconds + std::chrono::microseconds(glass_stays_open).count()}; }

std::expected<BrokenGlass, GlassRefusal> break_glass(std::int64_t signed_text, PersonId by, std::string reason,
                                                     Instant now) {
  if (signed_text == 0) {
    return std::unexpected(GlassRefusal{GlassProblem::nothing_signed, "",
                                        "a pact that both have signed; what they only talk about is theirs alone"});
  }
  if (!is_clean_prose(reason, longest_glass_reason) || code_points(reason) < shortest_glass_reason) {
    return std::unexpected(GlassRefusal{GlassProblem::reason_length, "reason",
                                        "10 to 1,000 characters of readable text that both parties are shown"});
  }
  return BrokenGlass{by, now, std::move(reason)};
}

}  // namespace salespact
