#pragma once

#include "domain/checker/language_pack.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::checker {

// Tokens [first, last) of a statement.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct MetricFound {
  Stretch where;
  MetricKind kind = MetricKind::count;
  std::string key;         // as metrics are declared; "" where the pack names none
  std::size_t number = 0;  // tells metrics apart: phrases with one key are one metric
};

struct Quantity {
  // multiple: double, 10x; times: twice, 3x a week.
  enum class Kind { money, points, percent, plain, multiple, times };
  Stretch where;
  Kind kind = Kind::plain;
  std::string value;                  // in figures, "" where it is a word
  bool relative = false;              // a part of what there was before
  bool baseline = false;              // what there was before
  std::optional<std::size_t> metric;  // the nearest one, by its place in Reading::metrics
};

// What a statement says (DOMAIN 4.2 steps 1 to 8), by the tokens that say it.
struct Reading {
  std::string_view statement;
  std::vector<Token> tokens;
  std::vector<Stretch> deadlines;
  std::vector<Stretch> vague_times;
  std::vector<Stretch> cadences;
  std::vector<MetricFound> metrics;    // in the order of the statement
  std::vector<Quantity> quantities;    // in the order of the statement
  std::optional<Stretch> way;          // where "by …ing", via or the like begins
  std::optional<Stretch> beaten_plan;  // "surpass … target … by 20 %"
  std::vector<bool> cut;               // tokens of deadlines, vague times and cadences

  // What stands behind "by …ing" tells how, not how much.
  [[nodiscard]] bool tells_how(const Quantity& quantity) const { return way && quantity.where.first >= way->first; }

  [[nodiscard]] std::string_view text(Stretch where) const {
    return statement.substr(tokens[where.first].begin, tokens[where.last - 1].end - tokens[where.first].begin);
  }
};

[[nodiscard]] Reading read_statement(std::string_view statement, const LanguagePack& pack);

}  // namespace salespact::checker
