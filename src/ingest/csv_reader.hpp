#pragma once

#include "app/import/code.hpp"
#include "ingest/encoding.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace salespact::ingest {

inline constexpr std::size_t longest_cell = std::size_t{64} * 1024;   // bytes
inline constexpr std::size_t longest_row = std::size_t{1024} * 1024;  // bytes
inline constexpr std::size_t most_columns = 512;

// One record. Views last until the next one.
struct CsvRecord {
  std::int64_t line = 0;  // physical line on which it starts
  std::span<const std::string_view> cells;
  std::optional<app::ImportCode> problem;  // its cells are then only good for showing
};

// Records of RFC 4180 and of what programs write instead: LF, CRLF or CR, quoted line breaks, blanks around quoted
// cells, empty lines (skipped). A quote inside an unquoted cell is a letter. A quoted cell that never ends costs the
// lines up to the one it starts on, not the rest of the file.
class CsvReader {
 public:
  CsvReader(TextReader& text, char separator, std::size_t buffer_size = std::size_t{256} * 1024);

  // False at the end.
  bool next();
  // From the next record on: the file is one of rejected rows that is sent back (csv_text.hpp).
  void read_as_returned() { is_returned_ = true; }
  [[nodiscard]] const CsvRecord& record() const { return record_; }
  // Physical lines begun so far.
  [[nodiscard]] std::int64_t line() const { return line_; }
  void rewind();

 private:
  bool next_record();
  enum class Scan { complete, needs_more };

  bool skip_line_ends();
  Scan scan();
  bool scan_quoted(const char*& at);
  bool skip_line_end(const char*& at);
  void keep(const char* begin, const char* end);
  void finish(const char* after);
  bool refill();
  void give_up_open_quote();
  void give_up_long_row();

  TextReader* text_;
  bool is_returned_ = false;
  char separator_;
  std::vector<char> buffer_;
  const char* at_ = nullptr;   // start of the record
  const char* end_ = nullptr;  // of what is in the buffer
  bool at_end_of_file_ = false;
  std::int64_t line_ = 1;

  // The record being scanned.
  std::vector<std::size_t> doubled_;  // cells that hold doubled quotes
  std::size_t cell_count_ = 0;
  std::int64_t inner_lines_ = 0;
  const char* open_quote_ = nullptr;
  std::optional<app::ImportCode> problem_;

  std::vector<char> long_row_;  // beginning of a row that is too long
  std::vector<std::string_view> views_;
  CsvRecord record_;
};

}  // namespace salespact::ingest
