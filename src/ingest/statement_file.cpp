#include "ingest/statement_file.hpp"

#include "base/text.hpp"
#include "ingest/csv_reader.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace salespact::ingest {
namespace {

std::string first_line(TextReader& text) {
  std::array<char, 4096> buffer{};
  std::string line;
  for (std::size_t count = text.read(buffer);
       count > 0 && line.find_first_of("\r\n") == std::string::npos && line.size() < longest_row;
       count = text.read(buffer)) {
    line.append(buffer.data(), count);
  }
  text.rewind();
  return line.substr(0, line.find_first_of("\r\n"));
}

// Where the header has a cell `statement`, with which separator.
struct StatementColumn {
  char separator = ',';
  std::size_t column = 0;
};

std::optional<StatementColumn> statement_column(TextReader& text) {
  const std::string header = first_line(text);
  for (const char separator : {',', ';', '\t'}) {
    const auto cells = split(header, separator);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      std::string_view name = trimmed(cells[column]);
      if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) name = name.substr(1, name.size() - 2);
      if (folded(name) == "statement") return StatementColumn{separator, column};
    }
  }
  return std::nullopt;
}

void add(std::vector<StatementLine>& found, std::int64_t line, std::string_view text) {
  if (const std::string_view statement = trimmed(text); !statement.empty()) {
    found.push_back({line, std::string(statement)});
  }
}

std::vector<StatementLine> read_column(TextReader& text, StatementColumn where) {
  std::vector<StatementLine> found;
  CsvReader csv(text, where.separator);
  csv.next();  // the header
  while (csv.next()) {
    const CsvRecord& record = csv.record();
    if (where.column < record.cells.size()) add(found, record.line, record.cells[where.column]);
  }
  return found;
}

std::vector<StatementLine> read_lines(TextReader& text) {
  std::string all;
  std::array<char, 65536> buffer{};
  for (std::size_t count = text.read(buffer); count > 0; count = text.read(buffer)) all.append(buffer.data(), count);
  std::vector<StatementLine> found;
  std::int64_t line = 1;
  for (std::size_t at = 0; at < all.size(); ++line) {
    const std::size_t end = std::min(all.find_first_of("\r\n", at), all.size());
    add(found, line, std::string_view(all).substr(at, end - at));
    at = end + (std::string_view(all).substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return found;
}

}  // namespace

std::expected<std::vector<StatementLine>, app::RowProblem> read_statements(ByteSource& bytes) {
  const auto survey = survey_bytes(bytes, std::nullopt);
  if (!survey) return std::unexpected(survey.error());
  if (survey->bytes > largest_statement_file) {
    return std::unexpected(app::RowProblem{
        0, "", "", "FILE_TOO_LARGE",
        fmt::format("the file has {} bytes; at most {} are accepted", survey->bytes, largest_statement_file), ""});
  }
  TextReader text(bytes, *survey);
  const auto column = statement_column(text);
  text.rewind();
  return column ? read_column(text, *column) : read_lines(text);
}

}  // namespace salespact::ingest
