#pragma once

#include "domain/checker/lint.hpp"
#include "wire/described.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::wire {

// One thing that the goal checker has found in a sentence.
struct StatementFindingShape {
  std::string rule;              // "M4"; "unreadable" where the sentence was not looked at
  std::string severity;          // error, warning, info
  std::vector<std::int64_t> at;  // [start, end) in code points of the sentence
  std::string message;
  std::string fix;  // what would be accepted
};
BOOST_DESCRIBE_STRUCT(StatementFindingShape, (), (rule, severity, at, message, fix))

struct CheckedStatementShape {
  std::int64_t line = 0;
  std::string statement;
  std::vector<StatementFindingShape> findings;
};
BOOST_DESCRIBE_STRUCT(CheckedStatementShape, (), (line, statement, findings))

// What a form is filled with; texts are those of the sentence, null where it says nothing of the kind.
struct StatementFieldsShape {
  std::optional<std::string> metric;       // the key of a metric that is declared or built in
  std::optional<std::string> metric_text;  // the words for it
  std::optional<std::string> direction;    // increase, decrease, hold
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> by;  // a change: a percentage, points, double
  std::optional<std::string> period;
  std::optional<std::string> cadence;
  std::optional<std::string> how;
};
BOOST_DESCRIBE_STRUCT(StatementFieldsShape, (), (metric, metric_text, direction, from, to, by, period, cadence, how))

struct GoalCheckShape {
  std::vector<StatementFindingShape> findings;  // in the order of the rules
  std::int64_t score = 0;                       // 100 less 20 an error, 8 a warning and 2 an info; at least 0
  StatementFieldsShape fields;
};
BOOST_DESCRIBE_STRUCT(GoalCheckShape, (), (findings, score, fields))

[[nodiscard]] GoalCheckShape shape_of(const checker::Lint& lint, std::string_view statement);
[[nodiscard]] std::vector<StatementFindingShape> shapes_of(const std::vector<checker::Finding>& findings,
                                                           std::string_view statement);
// The sentence of a line of a file, linted, or why it can't be.
[[nodiscard]] CheckedStatementShape checked_statement(std::int64_t line, const std::string& statement);

}  // namespace salespact::wire
