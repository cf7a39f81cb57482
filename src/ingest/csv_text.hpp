#pragma once

#include "app/import/row_problem.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace salespact::ingest {

// CSV that a spreadsheet opens without running anything (TRUST E14): text is quoted and gets a leading ' when, after
// its blanks, it starts like a formula, or like a formula that was given one; plain numbers stay numbers.
void append_cell(std::string& out, std::string_view cell);
// A cell that append_cell wrote, as it was before.
[[nodiscard]] std::string_view without_guard(std::string_view cell);
[[nodiscard]] std::string row_as_csv(std::span<const std::string_view> cells);

// The columns in front of a file of rejected rows. Sent back, they are dropped, and the cells behind them taken as they
// were before append_cell.
inline constexpr std::array<std::string_view, 3> reason_columns = {"line", "code", "message"};
// "line,code,message," and the header of the file.
[[nodiscard]] std::string rejected_header(std::string_view header_csv);
// All problems are those of one row. Ends with CRLF, as the header does.
[[nodiscard]] std::string rejected_line(std::span<const app::RowProblem> problems, std::string_view row_csv);

}  // namespace salespact::ingest
