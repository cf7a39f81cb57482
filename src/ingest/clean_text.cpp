#include "ingest/clean_text.hpp"

#include "base/text.hpp"
#include "ingest/byte_scan.hpp"

namespace salespact::ingest {
CleanText clean_text(std::string_view cell, std::size_t longest, RowScratch& scratch) {
  std::string_view text = trimmed_cell(cell);
  if (text == "#N/A") return {};
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  if (find_not_plain(begin, end) == end) {
    return {text, text.size() > longest ? TextFault::too_long : TextFault::none};
  }
  if (text.find_first_of("\r\n\t") != std::string_view::npos) {
    std::string& line = scratch.fresh();
    for (const char c : text) {
      const bool blank = c == '\r' || c == '\n' || c == '\t' || c == ' ';
      if (!blank) {
        line += c;
      } else if (line.back() != ' ') {
        line += ' ';
      }
    }
    text = line;
  }
  if (!is_clean_line(text)) return {text, TextFault::not_clean};
  return {text, code_points(text) > longest ? TextFault::too_long : TextFault::none};
}

}  // namespace salespact::ingest
