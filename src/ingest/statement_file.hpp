#pragma once

#include "app/import/row_problem.hpp"
#include "ingest/byte_source.hpp"

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace salespact::ingest {

// A sentence of a file, for the goal checker.
struct StatementLine {
  std::int64_t line = 0;  // on which it begins, from 1
  std::string text;       // valid UTF-8, trimmed, not empty
};

inline constexpr std::uint64_t largest_statement_file = std::uint64_t{64} * 1024 * 1024;  // bytes

// One sentence a line, blank lines left out; or, where the first line has a cell `statement`, that column of a CSV with
// comma, semicolon or tab. Refused: what survey_bytes() refuses, and more than largest_statement_file.
[[nodiscard]] std::expected<std::vector<StatementLine>, app::RowProblem> read_statements(ByteSource& bytes);

}  // namespace salespact::ingest
