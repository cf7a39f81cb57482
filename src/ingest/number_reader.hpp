#pragma once

#include "app/ports/row_source.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace salespact::ingest {

// One cell of a number column. Both readings are made; the column decides which counts.
struct NumberText {
  bool is_number = false;             // with at least one reading
  bool too_large = false;             // a number in form, but not in 64 bits
  bool percent = false;               // "45 %" reads as 45
  std::optional<Decimal> with_point;  // 1,234.5
  std::optional<Decimal> with_comma;  // 1.234,5
  std::string_view currency;          // "$", "EUR", as written; empty = none

  [[nodiscard]] const std::optional<Decimal>& with(app::DecimalMark mark) const {
    return mark == app::DecimalMark::point ? with_point : with_comma;
  }
};

// Exact: thousands marks (, . ' ’ blank, no-break and narrow blanks) stand where thousands stand or the text is no
// number; signs before, behind or as parentheses; currency before or behind.
[[nodiscard]] NumberText read_number_text(std::string_view text);

// True when both are there and equal in value.
[[nodiscard]] bool same_value(const std::optional<Decimal>& a, const std::optional<Decimal>& b);

[[nodiscard]] std::string decimal_text(const Decimal& value);  // "1234.5"

// What stands for "nothing" in columns of numbers and dates: "", "#N/A", "N/A", "NULL", "-".
[[nodiscard]] bool stands_for_nothing(std::string_view trimmed_text);

// "true", "yes", "1", "ja", "oui", "sí" … and their opposites; nullopt for anything else, the empty text too.
[[nodiscard]] std::optional<bool> read_boolean(std::string_view text);

// A currency symbol and the currencies that are written with it.
struct CurrencySign {
  std::string_view sign;
  std::string_view codes;  // separated by blanks; the only or usual one first
};
// nullptr when it is neither a known sign nor an ISO code.
[[nodiscard]] const CurrencySign* find_currency_sign(std::string_view sign);
// Whether an amount written with this sign can be in the currency.
[[nodiscard]] bool sign_fits(std::string_view sign, const Currency& currency);
// The one currency that the sign or code stands for; nullopt when several do.
[[nodiscard]] std::optional<Currency> currency_of_sign(std::string_view sign);

}  // namespace salespact::ingest
