#include "cli/print_table.hpp"
#include "cli/progress_bar.hpp"
#include "wire/report_grids.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace salespact::cli {

namespace {

wire::Grid amounts() {
  return {.columns = {{"owner"}, {"actual", true}, {"note"}},
          .rows = {{"Zoë", "3346293.00", "x"}, {"Central", "0.00", std::nullopt}, {"Süd", std::nullopt, "y"}}};
}

}  // namespace

TEST_CASE("a table pads by letters, puts numbers to the right and shows absent values as a dash") {
  CHECK(table_text(amounts()) ==
        "owner        actual  note\n"
        "-------  ----------  ----\n"
        "Zoë      3346293.00  x\n"
        "Central        0.00  -\n"
        "Süd               -  y\n");
}

TEST_CASE("what a file holds can't steer the terminal on which it is shown") {
  CHECK(table_text({.columns = {{"a"}, {"b"}}, .rows = {{"\x1b[31mAna", "x\ny"}, {"\xE2\x80\xAEnaB", "caf\xE9"}}}) ==
        "a         b\n"
        "--------  ----\n"
        "\uFFFD[31mAna  x\uFFFDy\n"
        "\uFFFDnaB      caf\uFFFD\n");
}

TEST_CASE("a table of numbers says what has no exchange rate, when there is any (E11)") {
  app::ActualRow all;
  all.actual = "5.00";
  app::ActualRow some = all;
  some.unconverted = 3;
  CHECK(wire::table_of(std::vector{all, all}).columns.size() == 5);
  const auto grid = wire::table_of(std::vector{all, some});
  CHECK(grid.columns.back().name == "unconverted");
  CHECK(grid.rows[0].back() == "0");
  CHECK(grid.rows[1].back() == "3");
}

TEST_CASE("a table without rows is its header") {
  CHECK(table_text({.columns = {{"owner"}, {"actual", true}}, .rows = {}}) == "owner  actual\n-----  ------\n");
}

TEST_CASE("the rule under a last column of sentences is no longer than 20") {
  const auto rule = [](std::size_t letters) {
    const auto text = table_text({.columns = {{"a"}, {"b"}}, .rows = {{"x", std::string(letters, 'y')}}});
    return text.substr(5, text.find('\n', 5) - 5);
  };
  CHECK(rule(20) == "-  " + std::string(20, '-'));
  CHECK(rule(21) == "-  " + std::string(20, '-'));
  CHECK(rule(19) == "-  " + std::string(19, '-'));
}

TEST_CASE("CSV quotes text, leaves numbers bare and absent values empty") {
  CHECK(wire::csv_text(amounts()) ==
        "owner,actual,note\n\"Zoë\",3346293.00,\"x\"\n\"Central\",0.00,\n\"Süd\",,\"y\"\n");
  CHECK(wire::csv_text({.columns = {{"a"}}, .rows = {{"say \"hi\",\nAna"}}}) == "a\n\"say \"\"hi\"\",\nAna\"\n");
}

TEST_CASE("CSV text that a spreadsheet would take for a formula is marked as text, a negative number is not (E14)") {
  for (const auto* text : {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\tx", "\rx"}) {
    CAPTURE(text);
    CHECK(wire::csv_text({.columns = {{"a"}}, .rows = {{text}}}) == std::string("a\n\"'") + text + "\"\n");
  }
  CHECK(wire::csv_text({.columns = {{"a"}}, .rows = {{"a=1"}, {""}}}) == "a\n\"a=1\"\n\"\"\n");
  CHECK(wire::csv_text({.columns = {{"a", true}}, .rows = {{"-1.50"}}}) == "a\n-1.50\n");
}

TEST_CASE("the progress bar is drawn over itself, once a percent, and leaves nothing behind") {
  std::ostringstream out;
  {
    ProgressBar bar(out, "deals.csv");
    bar.show(0, 0);
    CHECK(out.str().empty());
    bar.show(500, 1000);
    CHECK(out.str() == "\r\x1b[Kdeals.csv  [###############...............]  50 %");
    bar.show(501, 1000);
    CHECK(out.str().ends_with("50 %"));
    bar.show(1000, 1000);
    CHECK(out.str().ends_with("[##############################]  100 %"));
    bar.show(2000, 1000);
    CHECK(out.str().ends_with("100 %"));
  }
  CHECK(out.str().ends_with("\r\x1b[K"));
}

TEST_CASE("a progress bar that was never drawn writes nothing at all") {
  std::ostringstream out;
  {
    const ProgressBar bar(out, "deals.csv");
  }
  CHECK(out.str().empty());
}

}  // namespace salespact::cli
