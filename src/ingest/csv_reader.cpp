#include "ingest/csv_reader.hpp"

#include "ingest/byte_scan.hpp"
#include "ingest/csv_text.hpp"

#include <algorithm>
#include <cstring>

namespace salespact::ingest {
namespace {

using app::ImportCode;

// Makes each "" a ". Returns the new end.
const char* undouble(char* at, const char* end) {
  char* out = at;
  while (at != end) {
    if (*at == '"') ++at;
    *out++ = *at++;
  }
  return out;
}

}  // namespace

CsvReader::CsvReader(TextReader& text, char separator, std::size_t buffer_size)
    : text_(&text), separator_(separator), buffer_(buffer_size), views_(most_columns) {
  rewind();
}

void CsvReader::rewind() {
  text_->rewind();
  at_ = end_ = buffer_.data();
  at_end_of_file_ = false;
  line_ = 1;
  record_ = {};
}

bool CsvReader::refill() {
  if (at_end_of_file_) return false;
  const auto kept = static_cast<std::size_t>(end_ - at_);
  if (kept > buffer_.size() / 2) {
    std::vector<char> larger(buffer_.size() * 2);
    std::memcpy(larger.data(), at_, kept);
    buffer_.swap(larger);
  } else {
    std::memmove(buffer_.data(), at_, kept);
  }
  at_ = buffer_.data();
  std::size_t filled = kept;
  const std::size_t count = text_->read(std::span(buffer_).subspan(filled));
  filled += count;
  at_end_of_file_ = count == 0;
  end_ = buffer_.data() + filled;
  return true;
}

// Past CR, LF or CRLF; false when more bytes are needed to tell.
bool CsvReader::skip_line_end(const char*& at) {
  if (*at == '\r') {
    if (at + 1 == end_ && !at_end_of_file_) return false;
    if (at + 1 != end_ && at[1] == '\n') ++at;
  }
  ++at;
  return true;
}

// False at the end of the file.
bool CsvReader::skip_line_ends() {
  while (true) {
    if (at_ == end_) {
      if (!refill()) return false;
      continue;
    }
    if (*at_ != '\r' && *at_ != '\n') return true;
    if (!skip_line_end(at_)) {
      refill();
      continue;
    }
    ++line_;
  }
}

inline void CsvReader::keep(const char* begin, const char* end) {
  if (cell_count_ == most_columns) [[unlikely]] {
    problem_ = ImportCode::too_many_columns;
    return;
  }
  const auto length = static_cast<std::size_t>(end - begin);
  if (length > longest_cell) [[unlikely]]
    problem_ = ImportCode::field_too_long;
  views_[cell_count_++] = {begin, length};
}

// From the opening quote to the separator or line end behind the cell; false when more bytes are needed.
bool CsvReader::scan_quoted(const char*& at) {
  open_quote_ = at;
  const char* const begin = at + 1;
  bool doubled = false;
  const char* seek = begin;
  while (true) {
    seek = find_any(seek, end_, '"', '\n', '\r');
    if (seek == end_) return false;
    if (*seek != '"') {
      if (!skip_line_end(seek)) return false;
      ++inner_lines_;
      continue;
    }
    if (seek + 1 == end_ && !at_end_of_file_) return false;
    if (seek + 1 == end_ || seek[1] != '"') break;
    doubled = true;
    seek += 2;
  }
  if (doubled && cell_count_ < most_columns) doubled_.push_back(cell_count_);
  keep(begin, seek);
  at = seek + 1;
  while (at != end_ && *at == ' ') ++at;
  if (at == end_ && !at_end_of_file_) return false;
  open_quote_ = nullptr;
  if (at == end_ || *at == separator_ || *at == '\n' || *at == '\r') return true;
  problem_ = ImportCode::quote_stray;
  at = find_any(at, end_, separator_, '\n', '\r');
  return at != end_ || at_end_of_file_;
}

CsvReader::Scan CsvReader::scan() {
  cell_count_ = 0;
  inner_lines_ = 0;
  doubled_.clear();
  open_quote_ = nullptr;
  problem_.reset();
  const char* at = at_;
  while (true) {
    if (at != end_ && *at == '"') {
      if (!scan_quoted(at)) return Scan::needs_more;
    } else {
      const char* const begin = at;
      at = find_any(at, end_, separator_, '\n', '\r');
      if (at == end_ && !at_end_of_file_) return Scan::needs_more;
      keep(begin, at);
    }
    if (at == end_) break;
    if (*at == separator_) {
      ++at;
      continue;
    }
    if (!skip_line_end(at)) return Scan::needs_more;
    break;
  }
  finish(at);
  return Scan::complete;
}

void CsvReader::finish(const char* after) {
  for (const std::size_t i : doubled_) {
    const std::string_view cell = views_[i];
    char* const begin = buffer_.data() + (cell.data() - buffer_.data());
    views_[i] = {begin, static_cast<std::size_t>(undouble(begin, begin + cell.size()) - begin)};
  }
  if (static_cast<std::size_t>(after - at_) > longest_row) problem_ = ImportCode::row_too_long;
  record_ = {line_, std::span(views_).first(cell_count_), problem_};
  line_ += 1 + inner_lines_;
  at_ = after;
}

// The record ends with the line on which its open quote stands; what follows is read as usual.
void CsvReader::give_up_open_quote() {
  const char* line_end = find_any(open_quote_, end_, '\n', '\r', '\n');
  inner_lines_ = 0;
  for (const char* seek = at_; seek < open_quote_;) {
    seek = find_any(seek, open_quote_, '\n', '\r', '\n');
    if (seek == open_quote_) break;
    skip_line_end(seek);
    ++inner_lines_;
  }
  views_[0] = {at_, std::min(static_cast<std::size_t>(line_end - at_), longest_cell)};
  record_ = {line_, std::span(views_).first(1), ImportCode::quote_open};
  line_ += inner_lines_;
  if (line_end != end_ && skip_line_end(line_end)) ++line_;
  at_ = line_end;
}

// A line without end: passed over, keeping its beginning to show.
void CsvReader::give_up_long_row() {
  const std::vector<char> beginning(at_, at_ + longest_cell);
  record_ = {line_, {}, ImportCode::row_too_long};
  while (true) {
    at_ = find_any(at_, end_, '\n', '\r', '\n');
    if (at_ != end_ && skip_line_end(at_)) break;
    if (!refill()) break;
  }
  line_ += 1 + inner_lines_;
  long_row_ = beginning;
  views_[0] = {long_row_.data(), long_row_.size()};
  record_.cells = std::span(views_).first(1);
}

bool CsvReader::next() {
  if (!next_record()) return false;
  // A row that is too short for the reasons, or broken before they could be told apart, stays as it is.
  if (!is_returned_ || record_.cells.size() <= reason_columns.size()) return true;
  const auto cells = std::span(views_).first(record_.cells.size()).subspan(reason_columns.size());
  for (std::string_view& cell : cells) cell = without_guard(cell);
  record_.cells = cells;
  return true;
}

bool CsvReader::next_record() {
  if (!skip_line_ends()) return false;
  while (scan() == Scan::needs_more) {
    if (static_cast<std::size_t>(end_ - at_) > longest_row || at_end_of_file_) {
      if (open_quote_ != nullptr) {
        give_up_open_quote();
      } else {
        give_up_long_row();
      }
      return true;
    }
    refill();
  }
  return true;
}

}  // namespace salespact::ingest
