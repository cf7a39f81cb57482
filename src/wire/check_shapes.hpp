#pragma once

#include "domain/checker/lint.hpp"
#include "wire/described.hpp"

#include <cstdint>
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

[[nodiscard]] std::vector<StatementFindingShape> shapes_of(const std::vector<checker::Finding>& findings,
                                                           std::string_view statement);
// The sentence of a line of a file, linted, or why it can't be.
[[nodiscard]] CheckedStatementShape checked_statement(std::int64_t line, const std::string& statement);

}  // namespace salespact::wire
