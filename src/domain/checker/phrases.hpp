#pragma once

#include "domain/checker/sentence.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salespact::checker {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// Words known to a language pack, by number.
class Vocabulary {
 public:
  std::int32_t add(std::string_view word);
  [[nodiscard]] std::int32_t find(std::string_view word) const;  // -1: unknown

 private:
  std::unordered_map<std::string, std::int32_t, TextHash, std::equal_to<>> numbers_;
};

class PhraseList;

// One element of a phrase in the notation of a language pack (see english.pack).
struct Item {
  enum class Kind { word, number, day, year, date, fiscal, list, group };
  Kind kind = Kind::word;
  bool optional = false;
  std::int32_t word = -1;                // Kind::word
  const PhraseList* list = nullptr;      // Kind::list; Kind::number: its words
  std::vector<std::vector<Item>> group;  // Kind::group: its alternatives
};
using Phrase = std::vector<Item>;

// A section of a pack: phrases of which the longest one is found that begins at a token.
class PhraseList {
 public:
  void add(Phrase phrase) { phrases_.push_back(std::move(phrase)); }
  void index();  // once all phrases of the pack are there

  // Tokens that the longest phrase takes from `at` on; 0: none begins there.
  [[nodiscard]] std::size_t longest_at(std::span<const Token> tokens, std::size_t at) const;
  // The same for one phrase alone.
  [[nodiscard]] std::size_t phrase_at(std::size_t phrase, std::span<const Token> tokens, std::size_t at) const;
  // Whether a phrase could begin with this token: for most tokens none can.
  [[nodiscard]] bool may_begin(const Token& token) const;
  [[nodiscard]] std::size_t size() const { return phrases_.size(); }

 private:
  friend struct Matcher;

  // What a phrase, or any phrase of the section, can begin with.
  struct First {
    std::vector<bool> words;  // by number of the word
    bool figures = false;     // a number, a year, a date or fy27
    [[nodiscard]] bool may_be(const Token& token) const;
  };

  std::vector<Phrase> phrases_;
  std::vector<First> firsts_;  // of each phrase
  First first_;                // of any
};

}  // namespace salespact::checker
