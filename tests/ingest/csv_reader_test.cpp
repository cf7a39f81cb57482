#include "ingest/csv_reader.hpp"
#include "ingest/csv_text.hpp"
#include "ingest/separator.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test

namespace {

struct Row {
  std::int64_t line = 0;
  std::vector<std::string> cells;
  std::string problem;
  friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> rows_of(const std::string& text, char separator = ',', std::size_t at_once = SIZE_MAX) {
  const auto source = from_memory(text, at_once);
  TextReader reader(*source, {});
  CsvReader csv(reader, separator);
  std::vector<Row> out;
  while (csv.next()) {
    const CsvRecord& record = csv.record();
    out.push_back({record.line,
                   {record.cells.begin(), record.cells.end()},
                   record.problem ? std::string(code_text(*record.problem)) : std::string()});
  }
  return out;
}

using Cells2 = std::vector<std::string>;

char separator_of(const std::string& text) {
  const auto source = from_memory(text);
  TextReader reader(*source, {});
  const auto found = find_separator(reader, std::nullopt);
  return found ? found->separator : '?';
}

}  // namespace

TEST_CASE("records end with LF, CRLF, CR or the file, and are counted in physical lines") {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    CAPTURE(end);
    const std::string e = end;
    const auto rows = rows_of("a,b" + e + "1,\"x" + e + "y\"" + e + e + "2,z");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == Row{1, {"a", "b"}, ""});
    CHECK(rows[1] == Row{2, {"1", "x" + e + "y"}, ""});
    CHECK(rows[2] == Row{5, {"2", "z"}, ""});
  }
}

TEST_CASE("quotes are undone, and letters where they do not open a cell") {
  CHECK(rows_of("\"a \"\"b\"\"\",\"\",5\" pipe, \"x\n")[0].cells == Cells2{"a \"b\"", "", "5\" pipe", " \"x"});
  CHECK(rows_of("\"a\"  ,b\n")[0].cells == Cells2{"a", "b"});
  CHECK(rows_of("a,\n")[0].cells == Cells2{"a", ""});
  CHECK(rows_of("a,")[0].cells == Cells2{"a", ""});
  CHECK(rows_of("").empty());
  CHECK(rows_of("\r\n\n\r").empty());
}

TEST_CASE("text behind a closing quote spoils its record only") {
  const auto rows = rows_of("\"a\"x,b\nc,d\n");
  CHECK(rows[0].problem == "QUOTE_STRAY");
  CHECK(rows[1] == Row{2, {"c", "d"}, ""});
}

TEST_CASE("a quote that never closes costs the lines up to its own") {
  const auto rows = rows_of("a,b\n\"x\ny\",\"open\nc,d\ne,f\n");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].problem == "QUOTE_OPEN");
  CHECK(rows[1].line == 2);
  CHECK(rows[2] == Row{4, {"c", "d"}, ""});
  CHECK(rows[3] == Row{5, {"e", "f"}, ""});
}

TEST_CASE("the limits of cells, columns and rows hold at their boundary") {
  const std::string cell(longest_cell, 'x');
  CHECK(rows_of("a," + cell + "\nb,c\n")[0].problem.empty());
  CHECK(rows_of("a," + cell + "x\nb,c\n")[0].problem == "FIELD_TOO_LONG");
  CHECK(rows_of("a," + cell + "x\nb,c\n")[1] == Row{2, {"b", "c"}, ""});
  const std::string columns(most_columns - 1, ',');
  CHECK(rows_of(columns + "\n")[0].cells.size() == most_columns);
  CHECK(rows_of(columns + "\n")[0].problem.empty());
  CHECK(rows_of(columns + ",\n")[0].problem == "TOO_MANY_COLUMNS");
  const std::string line(longest_row + 10, 'x');
  const auto rows = rows_of("a,b\n" + line + "\nc,d\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].problem == "ROW_TOO_LONG");
  CHECK(rows[2] == Row{3, {"c", "d"}, ""});
  const auto endless = rows_of("a,b\n\"" + line + line + "\nc,d\n");
  CHECK(endless[1].problem == "QUOTE_OPEN");
  CHECK(endless.back() == Row{3, {"c", "d"}, ""});
}

TEST_CASE("it does not matter where the bytes are cut") {
  const std::string text =
      "a;\"b \"\"q\"\"\";c\r\n1;\"x\r\ny\";\r\r\n\n;;\"\"\n\"z\" ;5\" ;\"open\r\nlast;\"l\"\"l\";\xC3\xA9";
  const auto whole = rows_of(text, ';');
  CHECK(whole.size() == 4);
  for (std::size_t at_once = 1; at_once <= text.size(); ++at_once) {
    CAPTURE(at_once);
    CHECK(rows_of(text, ';', at_once) == whole);
  }
}

TEST_CASE("what is written is read back, whatever the cells hold") {
  std::mt19937 random(20);  // NOLINT: the same cells in every run
  const std::string letters = "ab,;\"\n\r\t '=-+@19.\xC3\xA9";
  std::uniform_int_distribution<std::size_t> any(0, letters.size() - 3);
  std::uniform_int_distribution<int> length(0, 6);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    std::vector<Cells2> written;
    for (int row = 0; row < 4; ++row) {
      Cells2 cells(3);
      for (std::string& cell : cells) {
        for (int i = length(random); i > 0; --i) cell += letters[any(random)];
      }
      cells.front() = "r" + cells.front();
      const std::vector<std::string_view> views(cells.begin(), cells.end());
      text += row_as_csv(views);
      text += "\r\n";
      written.push_back(std::move(cells));
    }
    const auto rows = rows_of(text, ',', 1 + static_cast<std::size_t>(round) % 7);
    REQUIRE(rows.size() == written.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      CHECK(rows[row].problem.empty());
      REQUIRE(rows[row].cells.size() == 3);
      for (std::size_t i = 0; i < 3; ++i) {
        // Only the ' before what a spreadsheet would run is more than was written.
        const std::string& read = rows[row].cells[i];
        CHECK((read == written[row][i] || read == "'" + written[row][i]));
        CHECK((read == written[row][i] || without_guard(read) == written[row][i]));
      }
    }
  }
}

TEST_CASE("E14: what a spreadsheet would run is written as text, numbers stay numbers") {
  const auto cell = [](std::string_view text) {
    std::string out;
    append_cell(out, text);
    return out;
  };
  CHECK(cell("=1+1") == "\"'=1+1\"");
  CHECK(cell("'=1+1") == "\"''=1+1\"");  // so that what was written is known again
  CHECK(without_guard("''=1+1") == "'=1+1");
  CHECK(without_guard("'=1+1") == "=1+1");
  CHECK(without_guard("'  @x") == "  @x");
  for (const char* own : {"'", "''", "'quoted'", "O'Neil", "5'", ""}) {
    CHECK(cell(own).find(own) != std::string::npos);
    CHECK(without_guard(own) == own);
  }
  CHECK(cell("  @x") == "\"'  @x\"");
  CHECK(cell("+49 30 1") == "\"'+49 30 1\"");
  CHECK(cell("\tx") == "\"'\tx\"");
  CHECK(cell("-5.50") == "-5.50");
  CHECK(cell("-5,50") == "\"'-5,50\"");
  CHECK(cell("1e5") == "\"1e5\"");
  CHECK(cell("\xEF\xBC\x9D"
             "1") ==
        "\"'\xEF\xBC\x9D"
        "1\"");
  CHECK(cell("a \"b\"") == "\"a \"\"b\"\"\"");
  CHECK(cell("").empty());
  const std::vector<app::RowProblem> problems = {{7, "amount", "x", "NUMBER_UNREADABLE", "no number", ""},
                                                 {7, "", "x", "SPLIT_SUM", "not 100", ""}};
  CHECK(rejected_header("\"id\",\"amount\"") == "line,code,message,\"id\",\"amount\"\r\n");
  CHECK(rejected_line(problems, "\"D1\",\"x\"") ==
        "7,\"NUMBER_UNREADABLE SPLIT_SUM\",\"amount: no number; not 100\",\"D1\",\"x\"\r\n");
}

TEST_CASE("the separator is found in the header, and in the rows when the header does not tell") {
  CHECK(separator_of("a,b\n1,2\n") == ',');
  CHECK(separator_of("a;b\n1,5;2\n") == ';');
  CHECK(separator_of("a\tb\n1,5\t2\n") == '\t');
  CHECK(separator_of("\"a;b\",c\n1,2\n") == ',');
  CHECK(separator_of("sep=;\na,b;c\n1;2\n") == ';');
  CHECK(separator_of("SEP=;\na,b;c\n1;2\n") == ';');
  CHECK(separator_of("\u00e4\u00f6;\n1,2;3\n") == ';');  // as long, but letters and no announcement
  CHECK(separator_of("only\n1\n") == ',');
  CHECK(separator_of("Amount (net, USD);Owner\n5;Ana\n7;Ben\n") == ';');
  CHECK(separator_of("a,b;c\n1,2;3\n") == '?');
}
