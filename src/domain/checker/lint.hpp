#pragma once

#include "base/words.hpp"
#include "domain/checker/reading.hpp"
#include "domain/checker/rule.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::checker {

struct Finding {
  Rule rule = Rule::S1;
  std::size_t begin = 0;  // bytes of the statement that it is about; all of it where something is missing
  std::size_t end = 0;
  std::string word;     // what was found there; "" where something is missing
  std::string message;  // to the writer
  std::string fix;      // what would be accepted

  [[nodiscard]] Severity severity() const { return severity_of(rule); }
  friend bool operator==(const Finding&, const Finding&) = default;
};

// What a form can be filled with. Texts are those of the statement.
struct FieldsRead {
  enum class Direction { increase, decrease, hold };
  std::string metric_key;  // the first metric that a quantity is of, or the first one; "" where none is known
  std::string metric_text;
  std::optional<Direction> direction;
  std::string from;
  std::string to;
  std::string by;  // a change: a percentage, points, double
  std::string period;
  std::string cadence;
  std::string how;  // from "by …ing" to the end of the sentence
  friend bool operator==(const FieldsRead&, const FieldsRead&) = default;
};

struct Lint {
  std::vector<Finding> findings;  // in the order of the rules
  FieldsRead fields;
  // 100 less 20 an error, 8 a warning and 2 an info; at least 0.
  [[nodiscard]] int score() const;
  [[nodiscard]] bool has_error() const;
};

// Why a statement is not looked at; nullopt when it is. Accepted is valid UTF-8 without NUL, of 1 to longest_statement
// bytes, in English as far as its words show.
[[nodiscard]] std::optional<std::string> refusal_of(std::string_view statement);

// What the sentence alone shows (DOMAIN 4.1, 4.2). The statement is one that refusal_of() has nothing against.
[[nodiscard]] Lint lint(std::string_view statement, const LanguagePack& pack = english());

}  // namespace salespact::checker

namespace salespact {

template <>
inline constexpr auto words<checker::FieldsRead::Direction> = std::to_array<Word<checker::FieldsRead::Direction>>({
    {checker::FieldsRead::Direction::increase, "increase"},
    {checker::FieldsRead::Direction::decrease, "decrease"},
    {checker::FieldsRead::Direction::hold, "hold"},
});

}  // namespace salespact
