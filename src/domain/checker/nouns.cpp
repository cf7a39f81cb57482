#include "domain/checker/nouns.hpp"

#include <algorithm>

namespace salespact::checker {
namespace {

class NounFinder {
 public:
  NounFinder(const Reading& reading, const LanguagePack& pack) : reading_(reading), pack_(pack) {}

  [[nodiscard]] std::optional<std::size_t> counted(const Quantity& quantity) const {
    constexpr std::size_t words = 4;
    const std::size_t last = std::min(quantity.where.last + words, size());
    for (std::size_t at = quantity.where.last; at < last; ++at) {
      if (token(at - 1).sentence_ends || reading_.cut[at]) return std::nullopt;
      if (is_countable(at)) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<MeasuredNoun> of_a_number() const {
    for (const Quantity& quantity : reading_.quantities) {
      if (reading_.tells_how(quantity)) continue;
      if (quantity.kind == Quantity::Kind::times) return MeasuredNoun{quantity.where, true};
      if (quantity.kind == Quantity::Kind::plain) {
        const auto at = counted(quantity);
        if (at && phrase_at("not measurable", *at) == 0) return MeasuredNoun{{*at, *at + 1}, true};
      }
      if (quantity.kind == Quantity::Kind::percent || quantity.kind == Quantity::Kind::multiple) {
        if (const auto noun = behind_share(quantity)) return noun;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<MeasuredNoun> of_a_verb() const {
    for (std::size_t at = 0; at < size(); ++at) {
      if (reading_.cut[at] || (reading_.way && at >= reading_.way->first)) continue;
      if (const std::size_t count = phrase_at("earning verb", at); count > 0) {
        if (const auto money = money_at(at + count)) return MeasuredNoun{*money, false};
      }
      const std::size_t count = phrase_at("measuring verb", at);
      if (count == 0) continue;
      auto noun = noun_at(at + count);
      if (!noun) continue;
      const bool without_unit = phrase_at("measure without unit", noun->where.last - 1) > 0;
      noun->counted = noun->counted || without_unit;
      const bool measure = without_unit || phrase_at("measure", noun->where.last - 1) > 0;
      if (measure || has_quantity_behind(noun->where.last)) return noun;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_done_or_not() const {
    if (reading_.deadlines.empty()) return false;
    for (std::size_t at = 0; at < size(); ++at) {
      const std::size_t count = reading_.cut[at] ? 0 : phrase_at("finishing verb", at);
      if (count == 0 || (reading_.way && at >= reading_.way->first)) continue;
      if ((at == 0 || ends_at("before a verb", at)) && noun_at(at + count)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] std::size_t size() const { return reading_.tokens.size(); }
  [[nodiscard]] const Token& token(std::size_t at) const { return reading_.tokens[at]; }
  [[nodiscard]] std::size_t phrase_at(std::string_view section, std::size_t at) const {
    return pack_.section(section).longest_at(reading_.tokens, at);
  }
  // Whether a word of the section stands right before `at`.
  [[nodiscard]] bool ends_at(std::string_view section, std::size_t at) const { return phrase_at(section, at - 1) == 1; }

  [[nodiscard]] bool is_plural(std::size_t at) const {
    const Token& word = token(at);
    return word.kind == Token::Kind::word && word.text.size() > 3 && word.text.ends_with('s') &&
           !word.text.ends_with("ss") && !word.text.contains('\'') && phrase_at("no plural", at) == 0;
  }
  [[nodiscard]] bool is_countable(std::size_t at) const { return phrase_at("count noun", at) > 0 || is_plural(at); }

  [[nodiscard]] bool begins_quantity(std::size_t at) const {
    return std::ranges::any_of(reading_.quantities,
                               [at](const Quantity& one) { return one.where.first <= at && at < one.where.last; });
  }

  // The noun that a group of words beginning at `at` is about: the last one before a preposition, a quantity or the
  // end.
  [[nodiscard]] std::optional<MeasuredNoun> noun_at(std::size_t at) const {
    const auto goes_on = [this](std::size_t place) {
      return place < size() && !reading_.cut[place] && token(place).kind == Token::Kind::word &&
             !begins_quantity(place);
    };
    while (goes_on(at) && is_before_noun(at)) ++at;
    const std::size_t first = at;
    std::size_t noun = size();
    for (; goes_on(at) && !ends_group(at); ++at) {
      if (!token(at).text.ends_with("ly")) noun = at;
      if (token(at).sentence_ends) break;
    }
    if (noun == size() || phrase_at("not measurable", noun) > 0) return std::nullopt;
    return MeasuredNoun{{first, noun + 1}, is_countable(noun)};
  }
  [[nodiscard]] bool is_before_noun(std::size_t at) const {
    return phrase_at("before a noun", at) > 0 || phrase_at("vague qualifier", at) > 0 ||
           phrase_at("comparative", at) > 0 || token(at).text.ends_with("ly");
  }
  [[nodiscard]] bool ends_group(std::size_t at) const {
    return phrase_at("behind a noun", at) > 0 || phrase_at("before a noun", at) > 0;
  }

  // "25% of the market", "20% more output", "half the complaints", "a 20% return".
  [[nodiscard]] std::optional<MeasuredNoun> behind_share(const Quantity& quantity) const {
    std::size_t at = quantity.where.last;
    if (at >= size() || token(at - 1).sentence_ends) return std::nullopt;
    if (const std::size_t change = phrase_at("change noun", at); change > 0) {
      at += change;
      at += phrase_at("of what", at);
    } else {
      at += phrase_at("part of", at);
    }
    return noun_at(at);
  }

  [[nodiscard]] std::optional<Stretch> money_at(std::size_t at) const {
    at += phrase_at("between change and quantity", at);
    for (const Quantity& quantity : reading_.quantities) {
      if (quantity.where.first == at && quantity.kind == Quantity::Kind::money) return quantity.where;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_quantity_behind(std::size_t at) const {
    return std::ranges::any_of(reading_.quantities, [&](const Quantity& quantity) {
      if (quantity.baseline || reading_.tells_how(quantity) || quantity.where.first < at) return false;
      for (std::size_t place = at - 1; place < quantity.where.first; ++place) {
        if (token(place).sentence_ends) return false;
      }
      return true;
    });
  }

  const Reading& reading_;
  const LanguagePack& pack_;
};

}  // namespace

std::optional<std::size_t> counted_noun(const Reading& reading, const Quantity& quantity, const LanguagePack& pack) {
  return NounFinder(reading, pack).counted(quantity);
}

std::optional<MeasuredNoun> measured_noun(const Reading& reading, const LanguagePack& pack) {
  if (!reading.metrics.empty()) return std::nullopt;
  const NounFinder finder(reading, pack);
  if (auto noun = finder.of_a_number()) return noun;
  return finder.of_a_verb();
}

bool is_done_or_not(const Reading& reading, const LanguagePack& pack) {
  return NounFinder(reading, pack).is_done_or_not();
}

}  // namespace salespact::checker
