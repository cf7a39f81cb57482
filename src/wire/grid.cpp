#include "wire/grid.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

namespace salespact::wire {

namespace {

// A spreadsheet would evaluate a cell that begins so.
bool looks_like_formula(std::string_view text) {
  if (!text.empty() && (text.front() == '\t' || text.front() == '\r' || text.front() == '\n')) return true;
  const auto begin = trimmed(text);
  return !begin.empty() && std::string_view("=+-@").find(begin.front()) != std::string_view::npos;
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  if (looks_like_formula(text)) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string csv_text(const Grid& grid) {
  std::string out;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    if (i > 0) out += ',';
    out += grid.columns[i].name;
  }
  out += '\n';
  for (const auto& row : grid.rows) {
    check(row.size() == grid.columns.size(), "a row is as wide as the columns");
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      if (!row[i]) continue;
      if (grid.columns[i].is_number) {
        out += *row[i];
      } else {
        append_quoted(out, *row[i]);
      }
    }
    out += '\n';
  }
  return out;
}

}  // namespace salespact::wire
