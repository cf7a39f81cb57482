#pragma once

#include "base/rational.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// Beside to_decimal_text: every fraction can be shown, however wide it is.

// A number of 10^-scale, as minor units are, rounded half away from zero: (12345/10, 2) -> "12.35". Scale is 0..18.
[[nodiscard]] std::string rounded_scaled_text(const Rational& scaled, int scale);

// What to_decimal_text writes, read again: [-]digits[.digits], at most 18 of them behind the point. nullopt when the
// text is something else, or more than 127 bits.
[[nodiscard]] std::optional<Rational> parse_fraction(std::string_view text);

}  // namespace salespact
