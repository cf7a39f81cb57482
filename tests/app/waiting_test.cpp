#include "app/lived_pact.hpp"
#include "app/team_pact_table.hpp"
#include "app/waiting/list_waiting.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use case under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using LivedPact = LivedPactOn<contract::MemoryEngine>;

std::string word_of(app::WaitingFor waiting) {
  switch (waiting) {
    case app::WaitingFor::sign_sales_pact: return "sign";
    case app::WaitingFor::take_over: return "take over";
    case app::WaitingFor::sign_team_pact: return "sign together";
    case app::WaitingFor::decide_contest: return "decide";
    case app::WaitingFor::report_commitment: return "report";
    case app::WaitingFor::confirm_help: return "confirm";
    case app::WaitingFor::sales_pact_ends: return "ends";
  }
  return "";
}

// "sign Mo by 2027-04-29", one after the other.
template <class Table>
std::string waits(Table& table, const std::string& who, const char* on) {
  table.today = day(on);
  table.as(who);
  table.numbers.follow(table.today);
  std::string told;
  for (const app::WaitingLine& one :
       app::list_waiting(table.desk(), *table.numbers.current(), table.viewpoint(), table.moment())) {
    CHECK(one.object == table.pact.text());
    told += fmt::format("{}{}{}{} by {}", told.empty() ? "" : ", ", word_of(one.waiting),
                        one.words.empty() ? "" : " " + one.words, one.person ? " " + one.person->name : "",
                        one.until.iso());
  }
  return told;
}

struct TimedTeam : MemoryTeam {
  TimedTeam() { clock.moves = true; }
};

}  // namespace

TEST_CASE("2.5 a text that the other side has signed waits for fourteen days, and for nobody else") {
  PactTable table;
  table.clock.moves = true;
  table.discussed();
  CHECK(waits(table, "Ana", "2027-04-15") == "");
  REQUIRE(table.propose("Mo") == "");
  CHECK(waits(table, "Ana", "2027-04-15") == "sign Mo by 2027-04-29");
  CHECK(waits(table, "Mo", "2027-04-15") == "");
  CHECK(waits(table, "Uma", "2027-04-15") == "");
  CHECK(waits(table, "Ana", "2027-04-28") == "sign Mo by 2027-04-29");
  CHECK(waits(table, "Ana", "2027-04-29") == "");  // to the instant; the calendar has not been turned
  table.today = day("2027-04-20");
  REQUIRE(table.sign("Ana", 1) == "");
  CHECK(waits(table, "Ana", "2027-04-20") == "");
}

TEST_CASE("E4 a pact that rests waits for the new manager for fourteen days") {
  LivedPact pact;
  pact.start();
  pact.transfer("2027-05-06", "Central");
  REQUIRE(pact.state() == "suspended");
  CHECK(waits(pact, "Uma", "2027-05-06") == "take over Ana by 2027-05-20");
  CHECK(waits(pact, "Mo", "2027-05-06") == "");
  CHECK(waits(pact, "Ana", "2027-05-06") == "");
}

TEST_CASE("2.4 a team's text waits for whom it asks, for seven days, until they have signed") {
  TimedTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  CHECK(waits(team, "Ben", "2027-04-15") == "");
  REQUIRE(team.freeze("Ana") == "");
  CHECK(waits(team, "Ben", "2027-04-15") == "sign together by 2027-04-22");
  CHECK(waits(team, "Ana", "2027-04-15") == "sign together by 2027-04-22");
  CHECK(waits(team, "Fay", "2027-04-15") == "");
  CHECK(waits(team, "Mo", "2027-04-15") == "");
  REQUIRE(team.sign("Ben", 1) == "");
  CHECK(waits(team, "Ben", "2027-04-15") == "");
  CHECK(waits(team, "Cy", "2027-04-22") == "");
}

TEST_CASE("3.8 a contested step waits for the nearest above the manager, who has seven days") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  CHECK(waits(pact, "Uma", "2027-05-06") == "");
  REQUIRE(pact.decide("Ana", "2027-05-06", LadderAct::contest, {}, "A fair") == "");
  CHECK(waits(pact, "Uma", "2027-05-06") == "decide Ana by 2027-05-13");
  CHECK(waits(pact, "Uma", "2027-05-20") == "decide Ana by 2027-05-13");  // nothing happens by itself
  for (const char* who : {"Ana", "Mo", "Olu", "Eve", "Ben"}) {
    CAPTURE(who);
    CHECK(waits(pact, who, "2027-05-06") == "");
  }
  REQUIRE(pact.decide("Uma", "2027-05-21", LadderAct::reject_contest, {}, "The fair was one day") == "");
  CHECK(waits(pact, "Uma", "2027-05-21") == "");
}

TEST_CASE("E6 a contest of a step that late records have taken back waits for nobody") {
  LivedPact pact;
  pact.start();
  pact.miss_twice();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  REQUIRE(pact.decide("Ana", "2027-05-05", LadderAct::contest, {}, "A fair") == "");
  pact.meetings("2027-04-29", 4);
  CHECK(waits(pact, "Uma", "2027-05-06") == "");
}

TEST_CASE("2.4 a commitment waits for its member's report near the end of its window, until the last day for it") {
  TimedTeam team;
  team.active();
  CHECK(waits(team, "Ana", "2027-04-22") == "");  // of the week that ends on Sunday, 25 April
  CHECK(waits(team, "Ana", "2027-04-23") == "report Call five customers by 2027-04-27");
  CHECK(waits(team, "Ana", "2027-04-27") == "report Call five customers by 2027-04-27");
  CHECK(waits(team, "Ana", "2027-04-28") == "");
  team.today = day("2027-04-23");
  REQUIRE(team.mark("Ana", team.key(0), MarkKind::kept, "2027-04-19") == "");
  CHECK(waits(team, "Ana", "2027-04-23") == "");
  CHECK(waits(team, "Mo", "2027-04-23") == "");
  CHECK(waits(team, "Fay", "2027-04-23") == "");
}

TEST_CASE("2.4 help waits for the word of who receives it, and of nobody else") {
  TimedTeam team;
  team.active();
  CHECK(waits(team, "Ben", "2027-04-28") == "confirm Listens in Ana by 2027-04-30");
  CHECK(waits(team, "Ben", "2027-05-03").find("2027-04-30") == std::string::npos);
  const std::string key = team.promise(3);  // Di's, on request, of the others
  CHECK(waits(team, "Ana", "2027-04-20") == "");
  team.today = day("2027-04-20");
  REQUIRE(team.mark("Ana", key, MarkKind::asked, "2027-04-20") == "");
  CHECK(waits(team, "Ana", "2027-04-21").starts_with("confirm Looks at an offer Di by "));
  CHECK(waits(team, "Ben", "2027-04-21") == "");
  CHECK(waits(team, "Di", "2027-04-21") == "");
  team.today = day("2027-04-21");
  REQUIRE(team.mark("Ana", key, MarkKind::confirmed, "2027-04-20") == "");
  CHECK(waits(team, "Ana", "2027-04-21") == "");
}

TEST_CASE(
    "2.5 the last day of a pact that binds waits for both from thirty days before it on, until another is agreed") {
  LivedPact pact;
  pact.start();
  CHECK(waits(pact, "Ana", "2027-05-30") == "");
  CHECK(waits(pact, "Ana", "2027-05-31") == "ends Mo by 2027-06-30");
  CHECK(waits(pact, "Mo", "2027-06-30") == "ends Ana by 2027-06-30");
  CHECK(waits(pact, "Uma", "2027-06-30") == "");
  SalesPactTerms longer = pact.stored().draft;
  longer.effective.end = day("2027-12-31");
  pact.amend("2027-06-01", longer);
  CHECK(waits(pact, "Ana", "2027-06-02") == "");
}
