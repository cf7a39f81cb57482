#pragma once

#include "base/text.hpp"

#include <deque>
#include <string>
#include <string_view>

namespace salespact::ingest {

// Strings that live until all are cleared; the memory of usual ones is kept for the next.
class RowScratch {
 public:
  void clear() { used_ = 0; }
  std::string& fresh() {
    constexpr std::size_t most_kept = 256;
    if (used_ == strings_.size()) strings_.emplace_back();
    std::string& out = strings_[used_++];
    if (out.capacity() > most_kept) out = std::string();
    out.clear();
    return out;
  }

 private:
  std::deque<std::string> strings_;
  std::size_t used_ = 0;
};

// As trimmed() of base/text.hpp, inline for cells that have nothing to trim.
[[nodiscard]] inline std::string_view trimmed_cell(std::string_view cell) {
  const auto plain = [](char c) { return c > ' ' && c != 0x7F; };
  if (cell.empty() || (plain(cell.front()) && plain(cell.back()))) return cell;
  return trimmed(cell);
}

enum class TextFault { none, not_clean, too_long };

struct CleanText {
  std::string_view text;
  TextFault fault = TextFault::none;
};

// A cell as one line: trimmed, line breaks and tabs inside made blanks, "#N/A" empty. Refused: other control
// characters, bidirectional overrides, what is not UTF-8, more than `longest` code points (TRUST E5).
[[nodiscard]] CleanText clean_text(std::string_view cell, std::size_t longest, RowScratch& scratch);

}  // namespace salespact::ingest
