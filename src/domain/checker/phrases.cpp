#include "domain/checker/phrases.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace salespact::checker {

std::int32_t Vocabulary::add(std::string_view word) {
  const auto next = static_cast<std::int32_t>(numbers_.size());
  return numbers_.try_emplace(std::string(word), next).first->second;
}

std::int32_t Vocabulary::find(std::string_view word) const {
  const auto found = numbers_.find(word);
  return found == numbers_.end() ? -1 : found->second;
}

namespace {

std::optional<int> whole_number(const Token& token) {
  if (token.kind != Token::Kind::number) return std::nullopt;
  int value = 0;
  const char* const last = token.text.data() + token.text.size();
  const auto [end, error] = std::from_chars(token.text.data(), last, value);
  if (error != std::errc() || end != last) return std::nullopt;
  return value;
}

bool is_fiscal(const Token& token) {
  if (token.kind != Token::Kind::word || !token.text.starts_with("fy")) return false;
  const std::string_view digits = std::string_view(token.text).substr(2);
  return (digits.size() == 2 || digits.size() == 4) &&
         std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_ordinal_ending(const Token& token) {
  return token.joined && (token.text == "st" || token.text == "nd" || token.text == "rd" || token.text == "th");
}

}  // namespace

// Ends are places behind the last token of a match; at most one an alternative, the furthest.
struct Matcher {
  std::span<const Token> tokens;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Furthest end of the items from `item` on, beginning at `at`.
  [[nodiscard]] std::size_t rest(const Phrase& phrase, std::size_t item, std::size_t at) const {
    if (item == phrase.size()) return at;
    const Item& now = phrase[item];
    std::size_t best = now.optional ? rest(phrase, item + 1, at) : none;
    each_end(now, at, [&](std::size_t end) {
      const std::size_t further = rest(phrase, item + 1, end);
      if (further != none && (best == none || further > best)) best = further;
    });
    return best;
  }

  // Calls with each end of the item, taken at `at`.
  template <class Visit>
  void each_end(const Item& item, std::size_t at, const Visit& visit) const {
    if (at >= tokens.size()) return;
    if (item.kind == Item::Kind::group) {
      for (const Phrase& alternative : item.group) {
        if (const std::size_t end = rest(alternative, 0, at); end != none) visit(end);
      }
    } else if (const std::size_t taken = tokens_of(item, at); taken > 0) {
      visit(at + taken);
    }
  }

  // How many tokens an item takes that is no group; 0: it doesn't fit.
  [[nodiscard]] std::size_t tokens_of(const Item& item, std::size_t at) const {
    const Token& token = tokens[at];
    const auto one = [](bool fits) { return std::size_t{fits ? 1U : 0U}; };
    switch (item.kind) {
      case Item::Kind::word: return one(token.word == item.word);
      case Item::Kind::date: return one(token.kind == Token::Kind::date);
      case Item::Kind::fiscal: return one(is_fiscal(token));
      case Item::Kind::year: {
        if (token.kind == Token::Kind::years) return 1;
        const auto value = whole_number(token);
        return one(value && token.text.size() == 4 && *value >= 1900 && *value < 2200);
      }
      case Item::Kind::day: {
        const auto value = whole_number(token);
        if (!value || *value < 1 || *value > 31) return 0;
        return at + 1 < tokens.size() && is_ordinal_ending(tokens[at + 1]) ? 2 : 1;
      }
      case Item::Kind::number: return token.kind == Token::Kind::number ? 1 : item.list->longest_at(tokens, at);
      case Item::Kind::list: return item.list->longest_at(tokens, at);
      case Item::Kind::group: break;
    }
    return 0;
  }

  // Notes what a phrase may begin with, from `item` on; true when it may be over before it takes a token.
  static bool note_first(const Phrase& phrase, std::vector<bool>& words, bool& figures) {
    for (const Item& item : phrase) {
      bool empty = item.optional;
      switch (item.kind) {
        case Item::Kind::word: mark(words, item.word); break;
        case Item::Kind::group:
          for (const Phrase& alternative : item.group) empty = note_first(alternative, words, figures) || empty;
          break;
        case Item::Kind::number: figures = true; [[fallthrough]];
        case Item::Kind::list:
          for (const Phrase& inner : item.list->phrases_) empty = note_first(inner, words, figures) || empty;
          break;
        default: figures = true; break;
      }
      if (!empty) return false;
    }
    return true;
  }

  static void mark(std::vector<bool>& words, std::int32_t word) {
    const auto place = static_cast<std::size_t>(word);
    if (words.size() <= place) words.resize(place + 1);
    words[place] = true;
  }
};

void PhraseList::index() {
  firsts_.resize(phrases_.size());
  for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    static_cast<void>(Matcher::note_first(phrases_[phrase], firsts_[phrase].words, firsts_[phrase].figures));
    static_cast<void>(Matcher::note_first(phrases_[phrase], first_.words, first_.figures));
  }
}

bool PhraseList::First::may_be(const Token& token) const {
  if (token.word >= 0) {
    const auto place = static_cast<std::size_t>(token.word);
    if (place < words.size() && words[place]) return true;
  }
  return figures && (token.kind == Token::Kind::number || token.kind == Token::Kind::date ||
                     token.kind == Token::Kind::years || is_fiscal(token));
}

bool PhraseList::may_begin(const Token& token) const { return first_.may_be(token); }

std::size_t PhraseList::phrase_at(std::size_t phrase, std::span<const Token> tokens, std::size_t at) const {
  if (at >= tokens.size() || !firsts_[phrase].may_be(tokens[at])) return 0;
  const std::size_t end = Matcher{tokens}.rest(phrases_[phrase], 0, at);
  return end == Matcher::none ? 0 : end - at;
}

std::size_t PhraseList::longest_at(std::span<const Token> tokens, std::size_t at) const {
  if (at >= tokens.size() || !may_begin(tokens[at])) return 0;
  std::size_t longest = 0;
  for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    longest = std::max(longest, phrase_at(phrase, tokens, at));
  }
  return longest;
}

}  // namespace salespact::checker
