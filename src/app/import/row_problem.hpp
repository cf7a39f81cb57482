#pragma once

#include <cstdint>
#include <string>

namespace salespact::app {

// Why one row of a file was not taken. Good rows around it are.
struct RowProblem {
  std::int64_t line = 0;  // physical line of the file on which the row starts, from 1
  std::string column;     // header as the file writes it; empty when the row as a whole is meant
  std::string value;      // as the file writes it, cut to 200 code points
  std::string code;       // stable, upper case: UNKNOWN_OWNER, SPLIT_SUM, FUTURE_DATE, …
  std::string message;    // says what would be accepted
  std::string row;        // the row as the file writes it, for the file of rejected rows
  friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

}  // namespace salespact::app
