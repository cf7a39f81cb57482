#include "domain/checker/language_pack.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/checker/pack_texts.hpp"
#include "domain/checker/phrase_parser.hpp"

namespace salespact::checker {
namespace {

constexpr std::array<std::pair<std::string_view, MetricKind>, 6> metric_sections{{
    {"metric rate", MetricKind::rate},
    {"metric money", MetricKind::money},
    {"metric time", MetricKind::time},
    {"metric score", MetricKind::score},
    {"metric activity", MetricKind::activity},
    {"metric count", MetricKind::count},
}};

// "S1: text" of [messages] and [fixes].
void take_text(std::array<std::string, rule_count>& texts, std::string_view line) {
  const std::size_t colon = line.find(": ");
  check(colon != std::string_view::npos, "a message of a language pack begins with its rule");
  const auto rule = parse<Rule>(line.substr(0, colon));
  check(rule.has_value(), "a message of a language pack belongs to a rule");
  texts.at(static_cast<std::size_t>(*rule)) = std::string(line.substr(colon + 2));
}

}  // namespace

LanguagePack::LanguagePack(std::string_view text) {
  std::string name;
  for (std::string_view line : split(text, '\n')) {
    line = trimmed(line);
    if (line.empty() || line.starts_with("#")) continue;
    if (line.starts_with("[") && line.ends_with("]") && line.find_first_of("]|") == line.size() - 1 &&
        line.find('{') == std::string_view::npos) {
      name = std::string(line.substr(1, line.size() - 2));
      continue;
    }
    take_line(name, line);
  }
  for (auto& [section, phrases] : sections_) phrases.index();
  for (const auto& [section, kind] : metric_sections) {
    metrics_.push_back({kind, &this->section(section), keys_.find(section)->second});
  }
  for (std::size_t rule = 0; rule < rule_count; ++rule) {
    check(!messages_[rule].empty() && !fixes_[rule].empty(), "a language pack has words for every rule");
  }
}

PhraseList& LanguagePack::list(const std::string& name) { return sections_[name]; }

void LanguagePack::take_line(const std::string& section, std::string_view line) {
  if (section == "messages") return take_text(messages_, line);
  if (section == "fixes") return take_text(fixes_, line);
  take_phrases(section, line);
}

void LanguagePack::take_phrases(const std::string& section, std::string_view line) {
  std::string key;
  if (const std::size_t equals = line.find(" = "); equals != std::string_view::npos) {
    key = std::string(trimmed(line.substr(equals + 3)));
    line = trimmed(line.substr(0, equals));
  }
  const auto named = [this](std::string_view name) -> const PhraseList* { return &list(std::string(name)); };
  for (Phrase& phrase : parse_phrases(line, vocabulary_, named)) {
    list(section).add(std::move(phrase));
    keys_[section].push_back(key);
  }
}

const PhraseList& LanguagePack::section(std::string_view name) const {
  const auto found = sections_.find(name);
  check(found != sections_.end() && found->second.size() > 0, "a language pack has every section");
  return found->second;
}

std::vector<Token> LanguagePack::read(std::string_view statement) const {
  std::vector<Token> tokens = tokens_of(statement);
  for (Token& token : tokens) {
    if (token.kind == Token::Kind::word) token.word = vocabulary_.find(token.text);
  }
  return tokens;
}

bool LanguagePack::is_foreign(std::string_view statement) const {
  constexpr unsigned char first_of_greek = 0xCD;  // U+0370 and beyond, but for Latin letters with two marks (U+1E00)
  constexpr unsigned char first_of_latin_extended = 0xE1;
  constexpr std::size_t enough = 2;
  const PhraseList& other_language = section("other language");
  const PhraseList& before_noun = section("before a noun");
  const PhraseList& behind_noun = section("behind a noun");
  const std::vector<Token> tokens = read(statement);
  std::size_t words = 0;
  std::size_t other_script = 0;
  std::size_t other = 0;
  std::size_t own = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].kind != Token::Kind::word) continue;
    ++words;
    const auto lead = static_cast<unsigned char>(tokens[at].text.front());
    if (lead >= first_of_greek && lead != first_of_latin_extended) ++other_script;
    if (other_language.longest_at(tokens, at) > 0) {
      ++other;
    } else if (before_noun.longest_at(tokens, at) > 0 || behind_noun.longest_at(tokens, at) > 0) {
      ++own;
    }
  }
  return other_script * 2 > words || (other >= enough && other > own);
}

const LanguagePack& english() {
  static const LanguagePack pack(english_pack_text);
  return pack;
}

}  // namespace salespact::checker
