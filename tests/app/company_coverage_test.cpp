#include "app/report_desk.hpp"
#include "base/decimal.hpp"

#include <fmt/format.h>

using namespace salespact;
using namespace salespact::test;

namespace {

using Company = Desk<contract::MemoryEngine>;

const std::string eve = "Eve,eve@acme.example,,exec,,\n";
const std::string chief = "Cleo,cleo@acme.example,,manager,,\n";

std::string reps(const std::string& unit, const std::string& prefix, int count) {
  std::string rows;
  for (int i = 1; i <= count; ++i) {
    rows += fmt::format("{0}{1},{0}{1}@acme.example,{2},rep,,\n", prefix, i, unit);
  }
  return rows;
}

std::string quotas_of(const std::string& prefix, int count, int target) {
  std::string rows;
  for (int i = 1; i <= count; ++i) rows += fmt::format("{}{},revenue,2027-Q2,{},USD\n", prefix, i, target);
  return rows;
}

}  // namespace

TEST_CASE("G36: eight people at 600k carry a manager's 4.0 M to 120 %") {
  Company office;
  office.people(chief + reps("Team", "R", 8));
  office.quotas("Team,revenue,2027-Q2,4000000,USD\n" + quotas_of("R", 8, 600'000));
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2", .unit = office.unit("Team")});
  REQUIRE(report.coverage);
  CHECK(report.coverage->direct.carried == "4800000.00");
  CHECK(report.coverage->direct.coverage == "1.200000");
  CHECK(report.coverage->direct.over == "0.200000");
  CHECK(report.coverage->direct.gap == "0.00");
  CHECK(report.coverage->direct.band == "buffered");
  CHECK(report.coverage->direct.people == 8);
  CHECK(report.coverage->carriers.size() == 8);
}

TEST_CASE("G37: children of 300k, 300k and 250k leave a gap of 150k of 1,000k") {
  Company office;
  office.people(chief + reps("A", "A", 1) + reps("B", "B", 1) + reps("C", "C", 1));
  office.quotas(
      "Acme,revenue,2027-Q2,1000000,USD\nA,revenue,2027-Q2,300000,USD\nB,revenue,2027-Q2,300000,USD\n"
      "C,revenue,2027-Q2,250000,USD\n");
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2"});
  REQUIRE(report.coverage);
  CHECK(report.coverage->direct.coverage == "0.850000");
  CHECK(report.coverage->direct.gap == "150000.00");
  CHECK(report.coverage->direct.band == "gap");
  CHECK(report.coverage->direct.units == 3);
  CHECK(report.coverage->levels.size() == 1);
}

TEST_CASE("G38: level by level from 10 M to a street of 21.6 M, 216 % of it") {
  Company office;
  std::string people = chief;
  std::string quotas = "Acme,revenue,2027-Q2,10000000,USD\n";
  for (const char* region : {"East", "West"}) {
    quotas += fmt::format("{},revenue,2027-Q2,6500000,USD\n", region);
    for (int team = 1; team <= 3; ++team) {
      const std::string unit = fmt::format("{}/{}{}", region, region, team);
      people += reps(unit, fmt::format("{}{}x", region, team), 6);
      quotas += fmt::format("{},revenue,2027-Q2,2800000,USD\n", unit);
      quotas += quotas_of(fmt::format("{}{}x", region, team), 6, 600'000);
    }
  }
  office.people(people);
  office.quotas(quotas);
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2"});
  REQUIRE(report.coverage);
  const auto& levels = report.coverage->levels;
  REQUIRE(levels.size() == 3);
  CHECK(levels[0].coverage == "1.300000");
  CHECK(levels[1].coverage == "1.292308");
  CHECK(levels[2].coverage == "1.285714");
  CHECK(levels[2].carried == "21600000.00");
  CHECK(levels[2].of_target == "2.160000");
  CHECK(levels[2].people == 36);
  CHECK(levels[1].units == 6);
  CHECK(report.units.size() == 2);
  CHECK(report.units[0].coverage->coverage == "1.292308");
}

TEST_CASE("G39: expected coverage takes each child by what it reached before") {
  Company office;
  office.people(chief + reps("A", "A", 1) + reps("B", "B", 1) + reps("C", "C", 1));
  office.quotas(
      "Acme,revenue,2027-Q2,1200000,USD\nA,revenue,2027-Q2,600000,USD\nB,revenue,2027-Q2,600000,USD\n"
      "C,revenue,2027-Q2,300000,USD\nA,revenue,2027-Q1,100,USD\nB,revenue,2027-Q1,100,USD\n");
  office.deals("1,A1,90,USD,won,,2027-01-01,2027-02-01,,\n2,B1,80,USD,won,,2027-01-01,2027-03-01,,\n");
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2"});
  REQUIRE(report.coverage);
  CHECK(report.coverage->expected_coverage == "1.100000");  // C has no history: 1
  CHECK(report.coverage->direct.coverage == "1.250000");
}

TEST_CASE("a unit without a goal passes on what is below it, and still has its own number") {
  Company office;
  office.people(chief + reps("Region/Team", "T", 2) + reps("Region", "D", 1));
  office.quotas("Acme,revenue,2027-Q2,1000,USD\nRegion/Team,revenue,2027-Q2,700,USD\nD1,revenue,2027-Q2,200,USD\n");
  office.deals("1,T1,50,USD,won,,2027-04-01,2027-04-02,,\n");
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2"});
  REQUIRE(report.units.size() == 1);
  CHECK_FALSE(report.units[0].goal);
  CHECK(report.units[0].actual == "50.00");
  CHECK_FALSE(report.units[0].coverage);
  REQUIRE(report.coverage);
  CHECK(report.coverage->direct.carried == "900.00");
  CHECK(report.coverage->direct.units == 1);
  CHECK(report.coverage->direct.people == 1);
}

TEST_CASE("targets that don't add up, or don't stand above anything, have no coverage") {
  Company office;
  office.people(chief + reps("A", "A", 2));
  office.quotas("Acme,win_rate,2027-Q2,40,\nA,win_rate,2027-Q2,40,\nA,revenue,2027-Q2,100,USD\n");
  office.look();
  CHECK_FALSE(office.company("Cleo", {.metric = "win_rate", .period = "2027-Q2"}).coverage);
  CHECK_FALSE(office.company("Cleo", {.period = "2027-Q2"}).coverage);                            // no target above
  CHECK_FALSE(office.company("Cleo", {.period = "2027-Q2", .unit = office.unit("A")}).coverage);  // nobody below
}

TEST_CASE("E11: carriers of another currency count at the plan rate, or are counted apart") {
  Company office("EUR");
  office.people(chief + reps("A", "A", 1) + reps("B", "B", 1));
  office.quotas("Acme,revenue,2027-Q2,2000,EUR\nA,revenue,2027-Q2,1100,USD\nB,revenue,2027-Q2,500,CHF\n");
  office.engine.store().write(office.workspace.id, [](app::Transaction& tx) {
    tx.calendars().put(
        ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day("2027-01-01"), 1'100'000});
  });
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2"});
  REQUIRE(report.coverage);
  CHECK(report.coverage->direct.carried == "1000.00");
  CHECK(report.coverage->direct.unconverted == 1);
  CHECK(report.coverage->direct.coverage == "0.500000");
}

TEST_CASE("people's targets are shown to an executive as totals of five and more, and by name to those above them") {
  Company office;
  office.people(eve + chief + reps("A", "A", 5) + reps("B", "B", 4));
  office.quotas("Acme,revenue,2027-Q2,1000,USD\nA,revenue,2027-Q2,500,USD\nB,revenue,2027-Q2,500,USD\n" +
                quotas_of("A", 5, 100) + quotas_of("B", 4, 150));
  office.look();
  const auto whole = office.company("Eve", {.period = "2027-Q2"});
  REQUIRE(whole.coverage);
  CHECK(whole.coverage->levels.size() == 2);
  CHECK(whole.coverage->levels.back().carried == "1100.00");
  CHECK(whole.unit.standing);
  // A alone would be five; but beside the company's nine it would leave B's four.
  for (const auto& unit : whole.units) {
    CHECK_FALSE(unit.standing);
    CHECK_FALSE(unit.coverage);
    CHECK(unit.goal);
    CHECK(unit.people > 0);
  }
  const auto of_a = office.company("Eve", {.period = "2027-Q2", .unit = office.unit("A")});
  CHECK_FALSE(of_a.coverage);
  CHECK(of_a.members.empty());
  const auto to_cleo = office.company("Cleo", {.period = "2027-Q2", .unit = office.unit("B")});
  REQUIRE(to_cleo.coverage);
  CHECK(to_cleo.coverage->direct.carried == "600.00");
  CHECK(to_cleo.members.size() == 4);
  CHECK(to_cleo.unit.standing->with_goal == 4);
}

TEST_CASE(
    "many people with odd targets, histories and other currencies: everything is added up and nothing overflows") {
  Company office("EUR");
  std::string people = chief;
  std::string quotas = "Acme,revenue,2027-Q2,90000000,EUR\n";
  std::string deals;
  for (int i = 0; i < 60; ++i) {
    people += fmt::format("P{0},p{0}@acme.example,Team,rep,2027-04-{1:02},\n", i, 1 + i % 14);
    quotas += fmt::format("P{},revenue,2027-Q2,{}.{:02},{}\n", i, 700'001 + 7919 * i, i, i % 3 == 0 ? "USD" : "EUR");
    for (int quarter = 1; quarter <= 4; ++quarter) {
      quotas += fmt::format("P{},revenue,2026-Q{},{}.{:02},EUR\n", i, quarter, 600'011 + 104'729 * i % 99'991, i);
      deals += fmt::format("{0}-{1},P{0},{2}.{1:02},USD,won,,2026-01-01,2026-{3:02}-11,,\n", i, quarter,
                           510'007 + 31 * i, quarter * 3);
    }
  }
  office.people(people);
  office.quotas(quotas);
  office.deals(deals);
  office.engine.store().write(office.workspace.id, [](app::Transaction& tx) {
    for (const char* since : {"2026-01-01", "2027-01-01"}) {
      tx.calendars().put(ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day(since),
                                      since[3] == '6' ? 1'083'421 : 1'097'369});
    }
  });
  office.look();
  const auto report = office.company("Cleo", {.period = "2027-Q2"});
  REQUIRE(report.coverage);
  CHECK(report.coverage->carriers.size() == 60);
  std::int64_t carried = 0;
  std::int64_t effective = 0;
  for (const auto& carrier : report.coverage->carriers) {
    carried += parse_decimal(carrier.carried)->scaled;
    effective += parse_decimal(carrier.effective)->scaled;
  }
  CHECK(scaled_to_text(carried, 2) == report.coverage->direct.carried);
  CHECK(scaled_to_text(effective, 2) == report.coverage->direct.effective);
  CHECK(effective < carried);
  CHECK(office.spread("Cleo", {.period = "2026-Q3"}).people == 60);
}
