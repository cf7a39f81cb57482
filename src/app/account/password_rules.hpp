#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace salespact::app {

inline constexpr std::size_t min_password_code_points = 12;
inline constexpr std::size_t max_password_code_points = 128;

enum class PasswordWeakness {
  not_text,   // not valid UTF-8, or holds NUL
  too_short,  // under 12 code points
  too_long,   // over 128
  common,     // one of the common passwords with little around it
  guessable,  // the name of the person or company, or the e-mail address, with little around it
};

// TRUST A3 and A4: length alone, no rules about kinds of characters, and nothing that is easily guessed. A common
// password stays one with digits around it, with 3 for e, or said twice: what is left beside it must be 8 code points
// that are no run ("12345", "aaaa"). `context` are words about the person and the company.
[[nodiscard]] std::optional<PasswordWeakness> weakness_of(std::string_view password,
                                                          std::span<const std::string> context);

// What would be accepted, in a sentence.
[[nodiscard]] std::string_view explanation(PasswordWeakness weakness);

// How many common passwords are known: at least 3,000.
[[nodiscard]] std::size_t common_password_count();

}  // namespace salespact::app
