#include "base/text.hpp"
#include "domain/checker/lint.hpp"
#include "support/source_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace salespact;           // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::checker;  // NOLINT(google-build-using-namespace): the values under test

namespace {

struct Row {
  Rule rule;
  std::string severity;
  std::string bad;
  std::string good;
};

// | rule | severity | asks | is asked about | and not about |
std::vector<Row> rows_of_the_guide() {
  constexpr std::size_t cells_of_a_row = 7;
  std::ifstream file(test::source_directory() / "docs/writing-goals.md");
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string_view> cells = split(line, '|');
    if (cells.size() != cells_of_a_row) continue;
    const auto rule = parse<Rule>(trimmed(cells[1]));
    if (!rule) continue;
    const std::string_view severity = trimmed(cells[2]);
    rows.push_back({*rule, std::string(severity.substr(0, severity.find(' '))), std::string(trimmed(cells[4])),
                    std::string(trimmed(cells[5]))});
  }
  return rows;
}

bool fires(const std::string& statement, Rule rule) {
  const Lint looked = lint(statement);
  return std::ranges::find(looked.findings, rule, &Finding::rule) != looked.findings.end();
}

}  // namespace

TEST_CASE("the sentences of docs/writing-goals.md do what their table says, for each rule of the lint") {
  std::set<Rule> told;
  for (const Row& row : rows_of_the_guide()) {
    CAPTURE(row.bad);
    CAPTURE(row.good);
    CHECK(fires(row.bad, row.rule));
    CHECK_FALSE(fires(row.good, row.rule));
    CHECK(row.severity == text_of(severity_of(row.rule)));
    told.insert(row.rule);
  }
  CHECK(told == std::set{Rule::S1, Rule::S2, Rule::S3, Rule::S4, Rule::S6, Rule::M1, Rule::M2, Rule::M3, Rule::M4,
                         Rule::M7, Rule::M8, Rule::T1, Rule::T2, Rule::T5});
}
