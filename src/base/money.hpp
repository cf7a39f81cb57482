#pragma once

#include "base/rational.hpp"

#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// An ISO 4217 code with the decimals of its minor unit (JPY 0, EUR 2, KWD 3).
class Currency {
 public:
  // nullopt for a code that ISO 4217 does not list; lower case is accepted.
  static std::optional<Currency> parse(std::string_view code);

  [[nodiscard]] std::string_view code() const { return {code_.data(), code_.size()}; }
  [[nodiscard]] int decimals() const { return decimals_; }

  friend auto operator<=>(const Currency&, const Currency&) = default;

 private:
  std::array<char, 3> code_{};
  int decimals_ = 2;
};

// Amounts of single facts and targets stay within ± 10^15 minor units, so that sums of thousands of millions fit.
inline constexpr std::int64_t largest_amount_minor = 1'000'000'000'000'000;

struct Money {
  std::int64_t minor = 0;
  Currency currency;

  [[nodiscard]] std::string text() const;  // "3346293.00", without the code
  friend bool operator==(const Money&, const Money&) = default;
};

}  // namespace salespact

template <>
struct std::hash<salespact::Currency> {
  std::size_t operator()(const salespact::Currency& c) const noexcept {
    return std::hash<std::string_view>{}(c.code());
  }
};
