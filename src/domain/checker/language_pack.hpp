#pragma once

#include "domain/checker/phrases.hpp"
#include "domain/checker/rule.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salespact::checker {

// What a metric is a number of; the last word of its section in a pack.
enum class MetricKind { rate, money, time, score, activity, count };

// What the checker knows of a language: phrases by section, and what it says about each rule. Data: another language is
// another text.
class LanguagePack {
 public:
  // `text` in the notation of english.pack. A pack that lacks something is our bug: check().
  explicit LanguagePack(std::string_view text);
  LanguagePack(const LanguagePack&) = delete;
  LanguagePack& operator=(const LanguagePack&) = delete;

  [[nodiscard]] const PhraseList& section(std::string_view name) const;

  struct Metrics {
    MetricKind kind;
    const PhraseList* phrases;
    std::vector<std::string> keys;  // of each phrase; "" where none is named
  };
  [[nodiscard]] const std::vector<Metrics>& metrics() const { return metrics_; }

  // Whether a statement is in another language, by its script and its small words.
  [[nodiscard]] bool is_foreign(std::string_view statement) const;

  [[nodiscard]] const std::string& message(Rule rule) const { return messages_.at(static_cast<std::size_t>(rule)); }
  [[nodiscard]] const std::string& fix(Rule rule) const { return fixes_.at(static_cast<std::size_t>(rule)); }

  // The tokens of a statement with the numbers that their words have here.
  [[nodiscard]] std::vector<Token> read(std::string_view statement) const;

 private:
  void take_line(const std::string& section, std::string_view line);
  void take_phrases(const std::string& section, std::string_view line);
  PhraseList& list(const std::string& name);

  Vocabulary vocabulary_;
  std::unordered_map<std::string, PhraseList, TextHash, std::equal_to<>> sections_;
  std::map<std::string, std::vector<std::string>, std::less<>> keys_;  // of the sections of metrics
  std::vector<Metrics> metrics_;
  std::array<std::string, rule_count> messages_;
  std::array<std::string, rule_count> fixes_;
};

// English, as it comes with the program.
[[nodiscard]] const LanguagePack& english();

}  // namespace salespact::checker
