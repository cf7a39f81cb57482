#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// The words by which an enumeration is known in the store, in files, on the command line and over HTTP. Every feature
// names its own in <feature>_text.hpp by specialising `words`, one entry an enumerator, in their order.
template <class Enum>
struct Word {
  Enum value;
  std::string_view text;
};

template <class Enum>
inline constexpr std::array<Word<Enum>, 0> words{};

// True when entry i names enumerator i; asserted beside every list, so that text_of can index.
template <class Enum>
consteval bool words_in_order() {
  for (std::size_t i = 0; i < words<Enum>.size(); ++i) {
    if (static_cast<std::size_t>(words<Enum>[i].value) != i) return false;
  }
  return !words<Enum>.empty();
}

template <class Enum>
[[nodiscard]] constexpr std::string_view text_of(Enum value) {
  static_assert(words_in_order<Enum>(), "the words of an enumeration follow the order of its enumerators");
  return words<Enum>.at(static_cast<std::size_t>(value)).text;
}

// nullopt for any other text; the comparison is exact.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> parse(std::string_view text) {
  static_assert(words_in_order<Enum>(), "the words of an enumeration follow the order of its enumerators");
  for (const auto& word : words<Enum>) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

// "rep, manager, exec, ops or viewer", for refusals.
template <class Enum>
[[nodiscard]] std::string accepted_words() {
  std::string out;
  for (std::size_t i = 0; i < words<Enum>.size(); ++i) {
    if (i > 0) out += i + 1 == words<Enum>.size() ? " or " : ", ";
    out += words<Enum>[i].text;
  }
  return out;
}

}  // namespace salespact
