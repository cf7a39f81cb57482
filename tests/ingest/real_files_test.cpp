#include "reading.hpp"

#include "base/text.hpp"
#include "support/source_directory.hpp"

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace salespact;                   // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;           // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest::reading;  // NOLINT(google-build-using-namespace): helpers of these tests

namespace {

// Public files that are not part of the project; SALESPACT_SHARED_DATA names another place for them.
std::filesystem::path shared_data() {
  if (const char* elsewhere = std::getenv("SALESPACT_SHARED_DATA")) return elsewhere;
  return salespact::test::source_directory() / ".." / "shared" / "data";
}

std::optional<std::filesystem::path> found(const std::string& name) {
  auto path = shared_data() / name;
  if (std::filesystem::exists(path)) return path;
  MESSAGE("SKIPPED: ", path.string(), " is not there");
  return std::nullopt;
}

app::ReadOptions with_example(const std::string& name) {
  const std::ifstream file(salespact::test::source_directory() / "examples/crm-sales-opportunities" / name);
  std::ostringstream text;
  text << file.rdbuf();
  app::ReadOptions options = in_dollars();
  options.mapping = text.str();
  options.mapping_name = name;
  REQUIRE_FALSE(options.mapping.empty());
  return options;
}

Deals pipeline(const std::filesystem::path& path, const app::ReadOptions& options) {
  return deals_of({path.filename(), path}, options);
}

std::vector<ReadDeal> without_lines(std::vector<ReadDeal> rows) {
  for (ReadDeal& row : rows) row.line = 0;
  return rows;
}

}  // namespace

TEST_CASE("the published pipeline imports unchanged and gives its known answers") {
  const auto path = found("crm-sales-opportunities/sales_pipeline.csv");
  if (!path) return;
  const Deals read = pipeline(*path, with_example("deals.toml"));
  CHECK(read.problems.empty());
  CHECK(read.rows.size() == 8800);
  std::map<DealStatus, int> count;
  std::map<std::string, int> stages;
  std::int64_t won_cents = 0;
  int without_account = 0;
  for (const ReadDeal& deal : read.rows) {
    ++count[deal.status];
    ++stages[deal.stage];
    without_account += deal.account.empty() ? 1 : 0;
    if (deal.status == DealStatus::won)
      won_cents += *rescale(*parse_decimal(deal.amount.substr(0, deal.amount.size() - 4)), 2);
    if (deal.stage == "Prospecting") CHECK(deal.created_on.empty());
  }
  CHECK(count[DealStatus::won] == 4238);
  CHECK(count[DealStatus::lost] == 2473);
  CHECK(count[DealStatus::open] == 1589 + 500);
  CHECK(stages["Engaging"] == 1589);
  CHECK(won_cents == 1'000'553'400);
  CHECK(without_account == 1425);
  CHECK(read.rows.front().line == 2);
  CHECK(read.rows.back().line == 8801);
}

TEST_CASE("the pipeline with dates of the United States gives identical rows") {
  const auto original = found("crm-sales-opportunities/sales_pipeline.csv");
  const auto variant = found("crm-sales-opportunities/variant_us_dates_lf.csv");
  if (!original || !variant) return;
  const app::ReadOptions options = with_example("deals.toml");
  const Deals read = pipeline(*variant, options);
  CHECK(read.problems.empty());
  CHECK(without_lines(read.rows) == without_lines(pipeline(*original, options).rows));
}

TEST_CASE(
    "the pipeline with mixed dates is refused with the rows that decide, and read when the order of each style is "
    "said") {
  const auto path = found("crm-sales-opportunities/variant_mixed_dates.csv");
  const auto original = found("crm-sales-opportunities/sales_pipeline.csv");
  if (!path || !original) return;
  app::ReadOptions options = with_example("deals.toml");
  auto refused = FileRowSources{}.open_deals({"mixed.csv", *path}, options);
  REQUIRE_FALSE(refused.has_value());
  const auto& problems = refused.error().problems;
  CHECK(codes(problems) == "DATES_MIXED DATES_MIXED DATES_MIXED DATES_MIXED");
  CHECK(problems[0].line == 2);
  CHECK(problems[0].value == "10/20/2016");
  CHECK(problems[2].value == "03-01-17");
  options.dates = app::DateOrder::mdy;
  CHECK_FALSE(FileRowSources{}.open_deals({"mixed.csv", *path}, options).has_value());
  const auto say = [&](const std::string& column, const std::string& dashes) {
    const std::string line = "\"" + column + "\"\n";
    options.mapping.replace(
        options.mapping.find(line), line.size(),
        "{ column = \"" + column + "\", dates = { \"/\" = \"mdy\", \"-\" = \"" + dashes + "\" } }\n");
  };
  say("engage_date", "dmy");
  say("close_date", "mdy");
  const Deals read = pipeline(*path, options);
  CHECK(read.problems.empty());
  CHECK(without_lines(read.rows) == without_lines(pipeline(*original, options).rows));
}

TEST_CASE("the sales teams give 35 agents and 6 managers") {
  const auto path = found("crm-sales-opportunities/sales_teams.csv");
  if (!path) return;
  auto source = FileRowSources{}.open_people({"sales_teams.csv", *path}, with_example("people.toml"));
  REQUIRE(source.has_value());
  std::map<Role, std::set<std::string>> people;
  std::set<std::string> units;
  while ((*source)->next() != app::RowStep::end) {
    people[(*source)->row().role].emplace((*source)->row().person);
    units.emplace((*source)->row().unit);
  }
  CHECK(people[Role::rep].size() == 35);
  CHECK(people[Role::manager].size() == 6);
  CHECK(units.size() == 6);
  CHECK(units.contains("Central/Dustin Brinkmann"));
}

TEST_CASE("Salesforce's sample quotas are recognised") {
  const auto path = found("crm-export-formats/salesforce_trailhead_quota.csv");
  if (!path) return;
  auto source = FileRowSources{}.open_quotas({"quota.csv", *path}, in_dollars());
  REQUIRE(source.has_value());
  int rows = 0;
  while ((*source)->next() == app::RowStep::row) {
    ++rows;
    CHECK((*source)->row().period.of_date);
    CHECK((*source)->row().target == Decimal{150000, 0});
  }
  CHECK(rows == 18);
}

TEST_CASE("a real HubSpot export's 158 columns are recognised") {
  const auto path = found("crm-export-formats/hubspot_deals_export_header_real_158cols.txt");
  if (!path) return;
  std::ifstream file(*path);
  std::string header;
  std::string row;
  for (std::string name; std::getline(file, name);) {
    if (name.empty()) continue;
    const std::map<std::string, std::string> values = {
        {"Deal ID", "1"},    {"Deal owner", "Ana"},        {"Amount", "5"},
        {"Currency", "EUR"}, {"Deal Stage", "Closed won"}, {"Close Date", "2017-03-01 10:15"}};
    const auto value = values.find(name);
    header += (header.empty() ? "\"" : ",\"") + name + "\"";
    row += (row.empty() ? "" : ",") + (value == values.end() ? std::string() : value->second);
  }
  const Deals read = deals_of(header + "\n" + row + "\n");
  CHECK(read.understood.mapping == "HubSpot deals");
  CHECK(read.understood.columns.size() == 158);
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].amount == "5.00 EUR");
}

TEST_CASE("headers that were seen in the field are recognised or refused with what they lack") {
  const auto path = found("crm-export-formats/header_lines_seen.tsv");
  if (!path) return;
  std::ifstream file(*path);
  std::map<std::string, int> outcomes;
  for (std::string line; std::getline(file, line);) {
    const auto cells = split(line, '\t');
    if (cells.size() != 4 || cells[1].find("deals") == std::string_view::npos || cells[3].starts_with("see ")) continue;
    auto source = FileRowSources{}.open_deals(text_file(std::string(cells[3]) + "\n"), in_dollars());
    if (source) {
      ++outcomes["recognised"];
      continue;
    }
    for (const auto& problem : source.error().problems) {
      CHECK((problem.code == "COLUMN_MISSING" || problem.code == "HEADER_UNKNOWN"));
      CHECK(problem.message.find("mapping file") != std::string::npos);
    }
    ++outcomes["refused"];
  }
  CHECK(outcomes["recognised"] >= 2);
  CHECK(outcomes["refused"] >= 4);
}
