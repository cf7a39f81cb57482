#include "app/report_desk.hpp"
#include "support/source_directory.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

using namespace salespact;
using namespace salespact::test;

namespace {

// Public files that are not part of the project; SALESPACT_SHARED_DATA names another place for them.
std::filesystem::path published(const std::string& name) {
  const char* elsewhere = std::getenv("SALESPACT_SHARED_DATA");
  const std::filesystem::path shared =
      elsewhere != nullptr ? std::filesystem::path(elsewhere) : source_directory() / ".." / "shared" / "data";
  return shared / "crm-sales-opportunities" / name;
}

std::string example(const std::string& name) {
  std::ifstream file(source_directory() / "examples/crm-sales-opportunities" / name);
  return {std::istreambuf_iterator<char>(file), {}};
}

using Company = Desk<contract::MemoryEngine>;

void import_published(Company& office, app::ImportKind kind, const std::string& file, const std::string& mapping) {
  app::ImportRequest request;
  request.kind = kind;
  request.file = {file, published(file)};
  request.read.default_currency = office.workspace.base_currency;
  request.read.mapping = example(mapping);
  request.read.mapping_name = mapping;
  REQUIRE(app::import_file(office.ports(), request, office.moment()).has_value());
}

const std::string both_years = "2016-01-01..2017-12-31";

}  // namespace

TEST_CASE("a published pipeline: regions, managers, people and deals give its known answers to the dollar") {
  if (!std::filesystem::exists(published("sales_pipeline.csv"))) {
    MESSAGE("SKIPPED: ", published("sales_pipeline.csv").string(), " is not there");
    return;
  }
  Company office;
  import_published(office, app::ImportKind::people, "sales_teams.csv", "people.toml");
  import_published(office, app::ImportKind::deals, "sales_pipeline.csv", "deals.toml");
  office.people("Cleo,cleo@acme.example,,manager,,\nEve,eve@acme.example,,exec,,\n");
  office.look();

  const auto top = office.company("Cleo", {.period = both_years});
  CHECK(top.unit.actual == "10005534.00");
  CHECK_FALSE(top.period_before);
  std::map<std::string, std::string> regions;
  for (const auto& region : top.units) regions[region.name] = region.actual.value();
  CHECK(regions ==
        std::map<std::string, std::string>{{"Central", "3346293.00"}, {"East", "3090594.00"}, {"West", "3568647.00"}});

  Rational below = 0;
  const auto central = office.company("Cleo", {.period = both_years, .unit = office.unit("Central")});
  CHECK(central.units.size() == 2);
  for (const auto& team : central.units) {
    const auto of_team = office.company("Cleo", {.period = both_years, .unit = OrgUnitId::parse(team.id)});
    CHECK(of_team.members.size() == static_cast<std::size_t>(team.people));
    Rational people = 0;
    for (const auto& member : of_team.members) people = people + Rational(parse_decimal(*member.actual)->scaled);
    CHECK(people == Rational(parse_decimal(*team.actual)->scaled));
    below = below + people;
  }
  CHECK(below == Rational(334'629'300));

  const auto quarters = office.trend("Eve", {.step = PeriodKind::quarter, .periods = 4, .until = "2017-Q4"});
  Rational year = 0;
  for (const auto& point : quarters.points) year = year + Rational(parse_decimal(*point.actual)->scaled);
  CHECK(year == Rational(1'000'553'400));
  const auto rate =
      office.trend("Eve", {.metric = "win_rate", .step = PeriodKind::year, .periods = 1, .until = "2017"});
  CHECK(rate.points[0].actual == "63.15");

  const auto won = office.deals_behind("Cleo", {.metric = "deals_won", .period = both_years, .limit = 200});
  CHECK(won.actual == "4238");
  CHECK(won.items.size() == 200);
  CHECK(won.next);
  CHECK(office.deals_behind("Eve", {.metric = "deals_decided", .period = both_years}).deals == 6711);
}
