#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// Exact decimal text and scaled integers: 12.34 with scale 2 is 1234. Scale is 0..18.

// 1234, 2 -> "12.34"; -5, 2 -> "-0.05"; 7, 0 -> "7".
[[nodiscard]] std::string scaled_to_text(std::int64_t scaled, int scale);

// 10^scale as an integer, scale 0..18.
[[nodiscard]] std::int64_t power_of_ten_int64(int scale);

// A plain decimal number as typed by a program: [-]digits[.digits], nothing else, at most 18 fraction digits.
struct Decimal {
  std::int64_t scaled = 0;
  int scale = 0;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

// nullopt when the text is not such a number or does not fit 64 bits.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);

// The same value with another scale, rounded half away from zero where digits go; nullopt when it does not fit.
[[nodiscard]] std::optional<std::int64_t> rescale(Decimal value, int scale);

}  // namespace salespact
