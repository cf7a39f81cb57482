#include "ingest/csv_text.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace salespact::ingest {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r\n";

// Full-width forms are taken for formula starts by some spreadsheets as well.
constexpr std::array<std::string_view, 4> wide_formula_starts = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                                                 "\xEF\xBC\xA0"};

bool starts_like_formula(std::string_view cell) {
  if (!cell.empty() && formula_starts.find(cell.front()) != std::string_view::npos) return true;
  const std::string_view text = trimmed(cell);
  if (text.empty()) return false;
  if (formula_starts.find(text.front()) != std::string_view::npos) return true;
  return std::any_of(wide_formula_starts.begin(), wide_formula_starts.end(),
                     [text](std::string_view start) { return text.starts_with(start); });
}

bool needs_guard(std::string_view cell) {
  return starts_like_formula(cell.substr(std::min(cell.find_first_not_of('\''), cell.size())));
}

}  // namespace

std::string_view without_guard(std::string_view cell) {
  const bool guarded = cell.starts_with('\'') && needs_guard(cell);
  return guarded ? cell.substr(1) : cell;
}

void append_cell(std::string& out, std::string_view cell) {
  if (cell.empty()) return;
  if (parse_decimal(cell)) {
    out += cell;
    return;
  }
  out += '"';
  if (needs_guard(cell)) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

std::string row_as_csv(std::span<const std::string_view> cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, cells[i]);
  }
  return out;
}

std::string rejected_header(std::string_view header_csv) {
  std::string out = "line,code,message,";
  out += header_csv;
  out += "\r\n";
  return out;
}

std::string rejected_line(std::span<const app::RowProblem> problems, std::string_view row_csv) {
  std::string codes;
  std::string messages;
  for (const app::RowProblem& problem : problems) {
    if (!codes.empty()) {
      codes += ' ';
      messages += "; ";
    }
    codes += problem.code;
    if (!problem.column.empty()) messages += problem.column + ": ";
    messages += problem.message;
  }
  std::string out = problems.empty() ? std::string("0") : std::to_string(problems.front().line);
  out += ',';
  append_cell(out, codes);
  out += ',';
  append_cell(out, messages);
  out += ',';
  out += row_csv;
  out += "\r\n";
  return out;
}

}  // namespace salespact::ingest
