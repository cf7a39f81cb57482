#include "domain/checker/reading.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace salespact::checker {
namespace {

class StatementReader {
 public:
  StatementReader(std::string_view statement, const LanguagePack& pack) : pack_(pack) {
    reading_.statement = statement;
    reading_.tokens = pack.read(statement);
    take_signs();
    reading_.cut.resize(size());
    in_metric_.resize(size());
  }

  Reading read() {
    cut_deadlines();
    reading_.vague_times = cut(pack_.section("vague time"));
    reading_.cadences = cut(pack_.section("cadence"));
    find_metrics();
    find_quantities();
    attach_quantities();
    find_way();
    find_beaten_plan();
    return std::move(reading_);
  }

 private:
  [[nodiscard]] std::size_t size() const { return reading_.tokens.size(); }
  [[nodiscard]] const Token& token(std::size_t at) const { return reading_.tokens[at]; }

  [[nodiscard]] bool is_free(const std::vector<bool>& taken, std::size_t at, std::size_t count) const {
    for (std::size_t i = at; i < at + count; ++i) {
      if (taken[i]) return false;
    }
    return true;
  }
  static void take(std::vector<bool>& taken, Stretch where) {
    for (std::size_t i = where.first; i < where.last; ++i) taken[i] = true;
  }

  // "from -10 to 20", "from minus 10": what is below zero behind one of these words is one piece with its sign. A dash
  // anywhere else joins or separates: "80-90", "- 5 deals".
  void take_signs() {
    constexpr std::array<std::string_view, 3> signs{"-", "\u2013", "\u2212"};
    const PhraseList& before = pack_.section("before a sign");
    std::vector<Token>& tokens = reading_.tokens;
    for (std::size_t at = 1; at < tokens.size(); ++at) {
      if (tokens[at].kind != Token::Kind::number) continue;
      const std::size_t first = tokens[at - 1].kind == Token::Kind::currency_sign ? at - 1 : at;
      const bool worded = first > 1 && phrase_at("minus", first - 1) == 1;
      const std::size_t behind = worded ? 2 : 1;
      if (first < behind || before.longest_at(tokens, first - behind) == 0) continue;
      const std::size_t from = tokens[first - 1].end;
      const std::string_view between = reading_.statement.substr(from, tokens[first].begin - from);
      const bool dashed = between.starts_with(' ') && std::ranges::find(signs, between.substr(1)) != signs.end();
      if (!worded && !dashed) continue;
      tokens[first].begin = worded ? tokens[first - 1].begin : from + 1;
      tokens[at].text.insert(tokens[at].text.begin(), '-');
      if (!worded) continue;
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first) - 1);
      --at;
    }
  }

  // Phrase by phrase, each through the whole statement.
  void cut_deadlines() {
    const PhraseList& phrases = pack_.section("deadline");
    std::vector<std::size_t> beginnings;
    for (std::size_t at = 0; at < size(); ++at) {
      if (phrases.may_begin(token(at))) beginnings.push_back(at);
    }
    for (std::size_t phrase = 0; phrase < phrases.size(); ++phrase) {
      for (const std::size_t at : beginnings) {
        const std::size_t count = phrases.phrase_at(phrase, reading_.tokens, at);
        if (count == 0 || !is_free(reading_.cut, at, count)) continue;
        reading_.deadlines.push_back({at, at + count});
        take(reading_.cut, {at, at + count});
      }
    }
    std::ranges::sort(reading_.deadlines, {}, &Stretch::first);
  }

  std::vector<Stretch> cut(const PhraseList& phrases) {
    std::vector<Stretch> found;
    for (std::size_t at = 0; at < size();) {
      const std::size_t count = phrases.longest_at(reading_.tokens, at);
      if (count == 0 || !is_free(reading_.cut, at, count)) {
        ++at;
        continue;
      }
      found.push_back({at, at + count});
      take(reading_.cut, {at, at + count});
      at += count;
    }
    return found;
  }

  // The longest first, each stretch of text used once.
  void find_metrics() {
    std::vector<MetricFound> candidates = metric_candidates();
    const std::vector<Stretch> others = words_of_no_metric();
    const auto length = [this](const MetricFound& found) {
      return token(found.where.last - 1).end - token(found.where.first).begin;
    };
    std::ranges::stable_sort(candidates, std::ranges::greater{}, length);
    for (MetricFound& found : candidates) {
      const bool part_of_another = std::ranges::any_of(others, [&found](Stretch other) {
        return other.first <= found.where.first && found.where.last <= other.last &&
               other.last - other.first > found.where.last - found.where.first;
      });
      if (part_of_another) continue;
      if (!is_free(in_metric_, found.where.first, found.where.last - found.where.first)) continue;
      take(in_metric_, found.where);
      reading_.metrics.push_back(std::move(found));
    }
    std::ranges::sort(reading_.metrics, {}, [](const MetricFound& found) { return found.where.first; });
  }

  // Of each section the longest one from each token on.
  [[nodiscard]] std::vector<MetricFound> metric_candidates() const {
    std::vector<MetricFound> candidates;
    std::size_t phrases_before = 0;
    for (const LanguagePack::Metrics& metrics : pack_.metrics()) {
      for (std::size_t at = 0; at < size(); ++at) {
        if (!metrics.phrases->may_begin(token(at))) continue;
        std::size_t longest = 0;
        std::size_t which = 0;
        for (std::size_t phrase = 0; phrase < metrics.phrases->size(); ++phrase) {
          const std::size_t count = metrics.phrases->phrase_at(phrase, reading_.tokens, at);
          if (count > longest) {
            longest = count;
            which = phrase;
          }
        }
        if (longest == 0 || !is_free(reading_.cut, at, longest)) continue;
        candidates.push_back(
            {{at, at + longest}, metrics.kind, metrics.keys[which], phrases_before + first_phrase_of(metrics, which)});
      }
      phrases_before += metrics.phrases->size();
    }
    return candidates;
  }

  // "sales team" is no metric, though sales are.
  [[nodiscard]] std::vector<Stretch> words_of_no_metric() const {
    std::vector<Stretch> found;
    for (std::size_t at = 0; at < size(); ++at) {
      if (const std::size_t count = phrase_at("not metric", at); count > 0) found.push_back({at, at + count});
    }
    return found;
  }

  // Phrases with one key are one metric; a phrase without a key is one of its own.
  static std::size_t first_phrase_of(const LanguagePack::Metrics& metrics, std::size_t phrase) {
    if (metrics.keys[phrase].empty()) return phrase;
    return static_cast<std::size_t>(std::ranges::find(metrics.keys, metrics.keys[phrase]) - metrics.keys.begin());
  }

  [[nodiscard]] std::size_t phrase_at(std::string_view section, std::size_t at) const {
    return pack_.section(section).longest_at(reading_.tokens, at);
  }

  void find_quantities() {
    for (std::size_t at = 0; at < size();) {
      if (const std::size_t count = phrase_at("not quantity", at); count > 0) {
        at += count;
        continue;
      }
      auto found = is_free(reading_.cut, at, 1) && !in_metric_[at] ? quantity_at(at) : std::nullopt;
      if (!found) {
        ++at;
        continue;
      }
      at = found->where.last;
      if (!is_end_of_range(*found)) {
        reading_.quantities.push_back(std::move(*found));
        continue;
      }
      found->where.first = reading_.quantities.back().where.first;
      reading_.quantities.back() = std::move(*found);
    }
    for (Quantity& quantity : reading_.quantities) {
      quantity.relative = is_relative(quantity);
      const bool becomes = phrase_at("becomes", quantity.where.last) > 0;
      quantity.baseline = becomes || (!quantity.relative && follows(quantity.where.first, "baseline"));
    }
  }

  // "80-90 percent" is one quantity.
  [[nodiscard]] bool is_end_of_range(const Quantity& quantity) const {
    if (reading_.quantities.empty() || quantity.kind == Quantity::Kind::multiple) return false;
    const Quantity& before = reading_.quantities.back();
    if (before.where.last != quantity.where.first) return false;
    if (before.kind != Quantity::Kind::plain && before.kind != quantity.kind) return false;
    const std::size_t from = token(before.where.last - 1).end;
    const std::string_view between = reading_.statement.substr(from, token(quantity.where.first).begin - from);
    constexpr std::array<std::string_view, 4> dashes{"-", "\u2013", " - ", " \u2013 "};
    return std::ranges::find(dashes, between) != dashes.end();
  }

  [[nodiscard]] std::optional<Quantity> quantity_at(std::size_t at) const {
    if (const std::size_t count = phrase_at("times", at); count > 0) {
      return Quantity{.where = {at, at + count}, .kind = Quantity::Kind::times, .value = "", .metric = {}};
    }
    if (const std::size_t count = phrase_at("multiple", at); count > 0) {
      return Quantity{.where = {at, at + count}, .kind = Quantity::Kind::multiple, .value = "", .metric = {}};
    }
    Quantity quantity;
    std::size_t end = at + currency_before(at);
    const bool money = end > at;
    if (end < size() && token(end).kind == Token::Kind::number && !is_ordinal(end)) {
      quantity.value = token(end).text;
      ++end;
    } else if (!money && phrase_at("number words", at) > 0) {
      end += phrase_at("number words", at);
    } else {
      return std::nullopt;
    }
    end += phrase_at("scale", end);
    quantity.kind = kind_behind(end, money);
    quantity.where = {at, end};
    return quantity;
  }

  // Tokens of a currency that a number stands right behind: "€", "EUR", "US$".
  [[nodiscard]] std::size_t currency_before(std::size_t at) const {
    std::size_t end = at + phrase_at("currency", at);
    if (end < size() && token(end).kind == Token::Kind::currency_sign) ++end;
    return end > at && end < size() && token(end).kind == Token::Kind::number ? end - at : 0;
  }

  // The 2nd of something is no quantity.
  [[nodiscard]] bool is_ordinal(std::size_t at) const {
    return at + 1 < size() && token(at + 1).joined && phrase_at("ordinal ending", at + 1) > 0;
  }

  // What the number is of, by what stands behind it; `end` moves behind that.
  [[nodiscard]] Quantity::Kind kind_behind(std::size_t& end, bool money) const {
    if (money) return Quantity::Kind::money;
    if (end < size() && token(end).kind == Token::Kind::word && token(end).joined && token(end).text == "x") {
      ++end;
      return phrase_at("cadence", end) > 0 ? Quantity::Kind::times : Quantity::Kind::multiple;
    }
    const bool sign = end < size() && token(end).kind == Token::Kind::percent_sign;
    const std::size_t behind_sign = end + (sign ? 1 : 0);
    if (const std::size_t count = phrase_at("points", behind_sign); count > 0) {
      end = behind_sign + count;
      return Quantity::Kind::points;
    }
    if (sign) {
      end = behind_sign;
      return Quantity::Kind::percent;
    }
    if (const std::size_t count = phrase_at("percent", end); count > 0) {
      end += count;
      return Quantity::Kind::percent;
    }
    const bool of_the_next = end + 1 < size() && token(end + 1).kind == Token::Kind::number && token(end + 1).joined;
    const bool currency_sign = end < size() && token(end).kind == Token::Kind::currency_sign && !of_the_next;
    if (const std::size_t count = currency_sign ? 1 : phrase_at("currency", end); count > 0) {
      end += count;
      return Quantity::Kind::money;
    }
    return Quantity::Kind::plain;
  }

  // Whether a phrase of the section ends right before `at`, but for words such as "about" or "at least".
  [[nodiscard]] bool follows(std::size_t at, std::string_view section) const {
    constexpr std::size_t furthest = 5;
    const std::size_t earliest = at > furthest ? at - furthest : 0;
    for (std::size_t first = at; first > earliest;) {
      --first;
      if (!is_free(reading_.cut, first, 1) && section != "baseline") break;
      const std::size_t end = first + phrase_at(section, first);
      if (end == first) continue;
      if (end == at || (end < at && end + phrase_at("between change and quantity", end) == at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_relative(const Quantity& quantity) const {
    if (quantity.kind == Quantity::Kind::multiple) return phrase_at("level", quantity.where.last) == 0;
    if (quantity.kind != Quantity::Kind::percent) return false;
    return follows(quantity.where.first, "change word") || phrase_at("change noun", quantity.where.last) > 0;
  }

  void attach_quantities() {
    for (Quantity& quantity : reading_.quantities) {
      std::size_t nearest = std::numeric_limits<std::size_t>::max();
      for (std::size_t i = 0; i < reading_.metrics.size(); ++i) {
        const std::size_t apart = distance(quantity.where, reading_.metrics[i].where);
        if (apart >= nearest) continue;  // of two as near the one before it
        nearest = apart;
        quantity.metric = i;
      }
    }
  }

  // Characters between two stretches.
  [[nodiscard]] std::size_t distance(Stretch one, Stretch other) const {
    if (one.first >= other.last) return token(one.first).begin - token(other.last - 1).end;
    return token(other.first).begin - token(one.last - 1).end;
  }

  void find_way() {
    for (std::size_t at = 0; at < size() && !reading_.way; ++at) {
      if (!is_free(reading_.cut, at, 1)) continue;
      if (const std::size_t count = phrase_at("how", at); count > 0) reading_.way = {at, at + count};
      const std::size_t marker = phrase_at("how marker", at);
      if (marker == 0) continue;
      std::size_t doing = at + marker;
      if (doing < size() && token(doing).text.ends_with("ly") && doing + 1 < size()) ++doing;
      if (doing < size() && is_free(reading_.cut, doing, 1) && is_doing(doing)) reading_.way = {at, doing + 1};
    }
  }

  [[nodiscard]] bool is_doing(std::size_t at) const {
    const Token& word = token(at);
    return word.kind == Token::Kind::word && word.text.size() > 4 && word.text.ends_with("ing") &&
           phrase_at("not a way", at) == 0;
  }

  // (surpass …) … (target …) … by n %
  void find_beaten_plan() {
    for (std::size_t verb = 0; verb < size(); ++verb) {
      if (phrase_at("surpass", verb) == 0) continue;
      for (std::size_t plan = verb + 1; plan < size(); ++plan) {
        if (phrase_at("plan", plan) == 0) continue;
        for (const Quantity& quantity : reading_.quantities) {
          if (quantity.kind != Quantity::Kind::percent || !quantity.relative || quantity.where.first <= plan) continue;
          reading_.beaten_plan = {verb, quantity.where.last};
          return;
        }
      }
      return;
    }
  }

  const LanguagePack& pack_;
  Reading reading_;
  std::vector<bool> in_metric_;
};

}  // namespace

Reading read_statement(std::string_view statement, const LanguagePack& pack) {
  return StatementReader(statement, pack).read();
}

}  // namespace salespact::checker
