#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::checker {

// A piece of a statement. Hyphens, commas, pictures and other marks between words are no pieces.
struct Token {
  // date: 2027-06-30, 6/30/2027, 30.6.2027; years: 2027-28, 2027/2028.
  enum class Kind { word, number, date, years, currency_sign, percent_sign };
  Kind kind = Kind::word;
  std::string text;       // NFKC, case folded; of a number its digits with their marks
  std::size_t begin = 0;  // bytes of the statement
  std::size_t end = 0;
  std::int32_t word = -1;      // its number in a language pack's vocabulary; -1: the pack has no such word
  bool joined = false;         // nothing stands between it and the token before
  bool sentence_ends = false;  // a full stop, question or exclamation mark stands behind it
};

// The longest statement that is read, in bytes.
inline constexpr std::size_t longest_statement = 4'000;

// `statement` is valid UTF-8 of at most longest_statement bytes.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view statement);

}  // namespace salespact::checker
