#include "ingest/separator.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::ingest {
namespace {

constexpr std::string_view candidates = ",;\t";
constexpr int rows_looked_at = 50;
constexpr std::size_t small_buffer = std::size_t{16} * 1024;  // grows with a longer row

struct Reading {
  char separator = ',';
  std::vector<std::string> header;
  bool even = true;  // the rows below have as many cells as the header
};

Reading read_with(TextReader& text, char separator) {
  Reading reading{separator, {}, true};
  CsvReader csv(text, separator, small_buffer);
  if (!csv.next()) return reading;
  for (const std::string_view cell : csv.record().cells) reading.header.emplace_back(trimmed(cell));
  for (int row = 0; row < rows_looked_at && csv.next(); ++row) {
    if (csv.record().cells.size() != reading.header.size() || csv.record().problem) reading.even = false;
  }
  return reading;
}

// "sep=;" as the first line, which Excel writes and reads.
std::optional<char> announced_separator(TextReader& text) {
  CsvReader csv(text, '\0', small_buffer);
  if (!csv.next() || csv.record().cells.empty()) return std::nullopt;
  const std::string_view line = csv.record().cells.front();
  constexpr std::string_view word = "sep=";
  const auto same = [](char wanted, char letter) { return letter == wanted || (letter | 0x20) == wanted; };
  if (line.size() != word.size() + 1 || !std::equal(word.begin(), word.end(), line.begin(), same)) return std::nullopt;
  return line.back();
}

std::string shown(const Reading& reading) {
  return fmt::format("{} columns with {} (first: {:?})", reading.header.size(), separator_name(reading.separator),
                     reading.header.front().substr(0, 40));
}

}  // namespace

std::string_view separator_name(char separator) {
  switch (separator) {
    case ',': return "comma";
    case ';': return "semicolon";
    case '\t': return "tab";
    default: return "another character";
  }
}

std::expected<FoundSeparator, app::RowProblem> find_separator(TextReader& text, std::optional<char> wanted) {
  const auto announced = announced_separator(text);
  if (wanted) return FoundSeparator{*wanted, announced.has_value()};
  if (announced && candidates.find(*announced) != std::string_view::npos) return FoundSeparator{*announced, true};
  std::vector<Reading> possible;
  for (const char candidate : candidates) {
    Reading reading = read_with(text, candidate);
    if (reading.header.size() > 1) possible.push_back(std::move(reading));
  }
  if (possible.empty()) return FoundSeparator{};
  if (possible.size() == 1) return FoundSeparator{possible.front().separator, false};
  std::vector<Reading> even;
  for (const Reading& reading : possible) {
    if (reading.even) even.push_back(reading);
  }
  if (even.size() == 1) return FoundSeparator{even.front().separator, false};
  return std::unexpected(app::RowProblem{
      1, "", "", std::string(code_text(app::ImportCode::separator_unclear)),
      fmt::format("the header can be read as {} or as {}; say which with --separator comma, semicolon or tab",
                  shown(possible[0]), shown(possible[1])),
      ""});
}

}  // namespace salespact::ingest
