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
    for (const std::size_t end : ends(now, at)) {
      const std::size_t further = rest(phrase, item + 1, end);
      if (further != none && (best == none || further > best)) best = further;
    }
    return best;
  }

  [[nodiscard]] std::vector<std::size_t> ends(const Item& item, std::size_t at) const {
    if (at >= tokens.size()) return {};
    const Token& token = tokens[at];
    const auto one = [&](bool fits) { return fits ? std::vector{at + 1} : std::vector<std::size_t>{}; };
    switch (item.kind) {
      case Item::Kind::word: return one(token.word == item.word);
      case Item::Kind::date: return one(token.kind == Token::Kind::date);
      case Item::Kind::fiscal: return one(is_fiscal(token));
      case Item::Kind::year: {
        if (token.kind == Token::Kind::years) return {at + 1};
        const auto value = whole_number(token);
        return one(value && token.text.size() == 4 && *value >= 1900 && *value < 2200);
      }
      case Item::Kind::day: {
        const auto value = whole_number(token);
        if (!value || *value < 1 || *value > 31) return {};
        return {at + (at + 1 < tokens.size() && is_ordinal_ending(tokens[at + 1]) ? 2 : 1)};
      }
      case Item::Kind::number:
        if (token.kind == Token::Kind::number) return {at + 1};
        break;
      case Item::Kind::list: break;
      case Item::Kind::group: {
        std::vector<std::size_t> found;
        for (const Phrase& alternative : item.group) {
          if (const std::size_t end = rest(alternative, 0, at); end != none) found.push_back(end);
        }
        return found;
      }
    }
    const std::size_t taken = item.list->longest_at(tokens, at);
    return taken == 0 ? std::vector<std::size_t>{} : std::vector{at + taken};
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
