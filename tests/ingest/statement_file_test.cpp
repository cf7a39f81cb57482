#include "ingest/statement_file.hpp"

#include <doctest/doctest.h>

using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;  // NOLINT(google-build-using-namespace)

namespace {

std::string read(const std::string& file) {
  const auto bytes = from_memory(file);
  const auto statements = read_statements(*bytes);
  if (!statements) return "refused: " + statements.error().code;
  std::string text;
  for (const StatementLine& each : *statements) text += std::to_string(each.line) + "=" + each.text + "|";
  return text;
}

}  // namespace

TEST_CASE("one sentence a line, whatever ends it; blank lines count and are left out") {
  CHECK(read("Sell more\n\n  Increase revenue, by 10%  \n") == "1=Sell more|3=Increase revenue, by 10%|");
  CHECK(read("a goal\r\nanother\rthird") == "1=a goal|2=another|3=third|");
  CHECK(read("\xEF\xBB\xBFGrow to \xE2\x82\xAC"
             "5k") ==
        "1=Grow to \xE2\x82\xAC"
        "5k|");
  CHECK(read("\n \n").empty());
}

TEST_CASE("a column called statement makes it a CSV, and its lines are those of the file") {
  CHECK(read("id,Statement\n1,\"Sell more, soon\"\n2,\n3,\"two\nlines\"\n4,last\n") ==
        "2=Sell more, soon|4=two\nlines|6=last|");
  CHECK(read("owner;statement\nAna;Close 12 deals\n") == "2=Close 12 deals|");
  CHECK(read("\"statement\"\tx\nGrow\t1\n") == "2=Grow|");
  // A sentence that speaks of a statement is no header.
  CHECK(read("Send every statement, on time\nx") == "1=Send every statement, on time|2=x|");
}

TEST_CASE("what is no text is refused") { CHECK(read(std::string("a\0b", 3)).starts_with("refused: ")); }
