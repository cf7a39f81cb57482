#include "app/notice/notices.hpp"
#include "app/lived_pact.hpp"
#include "app/notice/turn_notices.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using LivedPact = LivedPactOn<contract::MemoryEngine>;

template <class Table>
std::vector<app::NoticeLine> notices(Table& table, const std::string& who) {
  table.as(who);
  table.numbers.follow(table.today);
  return app::list_notices(table.desk(), *table.numbers.current(), table.viewpoint(), table.today);
}

// The events, the newest first.
template <class Table>
std::string told(Table& table, const std::string& who, const char* on) {
  table.today = day(on);
  std::string all;
  for (const app::NoticeLine& one : notices(table, who)) {
    CHECK(one.object == table.pact.text());
    all += (all.empty() ? "" : ", ") + std::string(text_of(one.event));
  }
  return all;
}

struct ToldPact : LivedPact {
  bool turn_notices(const char* on) {
    today = day(on);
    numbers.follow(today);
    return app::turn_notices(desk(), *numbers.current(), moment());
  }
  void missed() {
    start();
    miss_twice();
    read_all();
  }
  void read_all() {
    for (const char* who : {"Ana", "Mo", "Uma"}) {
      for (const app::NoticeLine& one : notices(*this, who)) {
        const app::AdministrationPorts ports = desk();
        REQUIRE(refusal(app::acknowledge_notice(ports, by(), one.id)) == "");
      }
    }
  }
};

}  // namespace

TEST_CASE("2.5 whose signature is missing is told so, until the text is signed or is no longer the one") {
  PactTable table;
  table.discussed();
  REQUIRE(table.propose("Mo") == "");
  CHECK(told(table, "Ana", "2027-04-15") == "signature_asked");
  CHECK(told(table, "Mo", "2027-04-15") == "");
  const app::NoticeLine asked = notices(table, "Ana").front();
  CHECK(asked.other->name == "Mo");
  CHECK(asked.by->name == "Mo");
  CHECK(asked.until.has_value());
  REQUIRE(table.counter("Ana", "Seven") == "");
  CHECK(told(table, "Ana", "2027-04-15") == "");
  REQUIRE(table.propose("Ana") == "");
  CHECK(told(table, "Ana", "2027-04-15") == "");
  CHECK(told(table, "Mo", "2027-04-15") == "signature_asked");
  REQUIRE(table.sign("Mo", 2) == "");
  CHECK(told(table, "Mo", "2027-04-15") == "");
}

TEST_CASE("2.4 whom a team's text asks is told so by its title, but for who put it to signing") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  REQUIRE(team.freeze("Ana") == "");
  CHECK(told(team, "Ana", "2027-04-15") == "");
  CHECK(told(team, "Fay", "2027-04-15") == "");
  for (const char* who : {"Ben", "Cy", "Di"}) CHECK(told(team, who, "2027-04-15") == "signature_asked");
  const app::NoticeLine asked = notices(team, "Ben").front();
  CHECK(asked.subject == app::NoticeSubject::team_pact);
  CHECK(asked.title == "Keep them");
  CHECK(asked.by->name == "Ana");
  REQUIRE(team.sign("Ben", 1) == "");
  CHECK(told(team, "Ben", "2027-04-15") == "");
  REQUIRE(team.decline("Cy", "Too many") == "");
  CHECK(told(team, "Di", "2027-04-15") == "");
}

TEST_CASE("DOMAIN 7 a proposed step is told to the manager alone, once; to the rep when it is confirmed") {
  ToldPact pact;
  pact.missed();
  CHECK(pact.turn_notices("2027-05-05"));
  CHECK_FALSE(pact.turn_notices("2027-05-06"));
  CHECK(told(pact, "Mo", "2027-05-06") == "step_proposed");
  CHECK(notices(pact, "Mo").front().step == LadderStep::conversation);
  for (const char* who : {"Ana", "Uma"}) CHECK(told(pact, who, "2027-05-06") == "");
  REQUIRE(pact.decide("Mo", "2027-05-06", LadderAct::confirm, LadderStep::conversation) == "");
  CHECK(told(pact, "Mo", "2027-05-06") == "");  // decided, and so no news
  CHECK(told(pact, "Ana", "2027-05-06") == "step_confirmed");
  const app::NoticeLine line = notices(pact, "Ana").front();
  CHECK(line.step == LadderStep::conversation);
  CHECK(line.words.empty());
  CHECK(line.by->name == "Mo");
  CHECK(told(pact, "Uma", "2027-05-06") == "");
}

TEST_CASE("DOMAIN 7 a contest is told to the manager and to who decides, and the decision to both parties") {
  ToldPact pact;
  pact.missed();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  REQUIRE(pact.decide("Ana", "2027-05-06", LadderAct::contest, {}, "A fair") == "");
  CHECK(told(pact, "Mo", "2027-05-06") == "step_contested");
  CHECK(told(pact, "Uma", "2027-05-06") == "step_contested");
  CHECK(notices(pact, "Uma").front().words == "A fair");
  CHECK(notices(pact, "Uma").front().other->name == "Mo");
  for (const char* who : {"Olu", "Eve", "Ben"}) CHECK(told(pact, who, "2027-05-06") == "");
  REQUIRE(pact.decide("Uma", "2027-05-07", LadderAct::grant_contest, {}, "It was one") == "");
  CHECK(told(pact, "Ana", "2027-05-07") == "contest_granted, step_confirmed");
  CHECK(told(pact, "Mo", "2027-05-07") == "contest_granted, step_contested");
  CHECK(notices(pact, "Ana").front().words == "It was one");
  CHECK(told(pact, "Uma", "2027-05-07") == "");  // the ladder is the two parties' again
}

TEST_CASE("E6 late records that take a confirmed step back are told to both, once") {
  ToldPact pact;
  pact.missed();
  REQUIRE(pact.decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  pact.read_all();
  pact.turn_notices("2027-05-05");
  CHECK(told(pact, "Ana", "2027-05-05") == "");
  pact.meetings("2027-04-29", 4);
  pact.turn_notices("2027-05-06");
  for (const char* who : {"Ana", "Mo"}) {
    CAPTURE(who);
    CHECK(told(pact, who, "2027-05-06") == "step_withdrawn");
    CHECK(notices(pact, who).front().step == LadderStep::conversation);
  }
  pact.read_all();
  pact.turn_notices("2027-05-07");
  CHECK(told(pact, "Ana", "2027-05-07") == "");
  CHECK(told(pact, "Uma", "2027-05-07") == "");
}

TEST_CASE("E6 a step that the manager never confirmed is taken back without a word to the rep") {
  ToldPact pact;
  pact.missed();
  pact.turn_notices("2027-05-05");
  pact.meetings("2027-04-29", 4);
  pact.turn_notices("2027-05-06");
  for (const char* who : {"Ana", "Mo", "Uma"}) CHECK(told(pact, who, "2027-05-06") == "");
}

TEST_CASE("E4 another manager is told to the rep and to that one; who led before is told nothing any more") {
  ToldPact pact;
  pact.missed();
  pact.turn_notices("2027-05-05");
  REQUIRE(told(pact, "Mo", "2027-05-05") == "step_proposed");
  pact.transfer("2027-05-06", "Central");
  CHECK(told(pact, "Ana", "2027-05-06") == "manager_changed");
  CHECK(told(pact, "Uma", "2027-05-06") == "manager_changed");
  CHECK(notices(pact, "Ana").front().other->name == "Uma");
  CHECK(notices(pact, "Ana").front().day == day("2027-05-06"));
  CHECK(told(pact, "Mo", "2027-05-06") == "");
  pact.turn();
  CHECK(notices(pact, "Ana").size() == 1);
}

TEST_CASE(
    "DOMAIN 7 both are told 30, 14 and 7 days before the last day of a pact, once each, and of another day anew") {
  ToldPact pact;
  pact.start();
  pact.read_all();
  pact.turn_notices("2027-05-30");
  CHECK(told(pact, "Ana", "2027-05-30") == "");
  for (const char* on : {"2027-05-31", "2027-06-01", "2027-06-15"}) pact.turn_notices(on);
  for (const char* who : {"Ana", "Mo"}) {
    CAPTURE(who);
    CHECK(told(pact, who, "2027-06-15") == "ends_soon");
    CHECK(notices(pact, who).front().day == day("2027-06-30"));
  }
  CHECK(told(pact, "Uma", "2027-06-15") == "");
  pact.turn_notices("2027-06-16");
  CHECK(told(pact, "Ana", "2027-06-16") == "ends_soon");  // the later one, and not both
  pact.read_all();
  CHECK(told(pact, "Ana", "2027-06-20") == "");
  pact.turn_notices("2027-06-23");
  CHECK(told(pact, "Ana", "2027-06-23") == "ends_soon");
  SalesPactTerms longer = pact.stored().draft;
  longer.effective.end = day("2027-07-15");
  pact.amend("2027-06-24", longer);
  CHECK(told(pact, "Ana", "2027-06-24") == "");
  pact.turn_notices("2027-06-24");
  CHECK(told(pact, "Ana", "2027-06-24") == "ends_soon");
}

TEST_CASE("a pact that is shorter than a reminder is not told to end soon from its first day on") {
  ToldPact pact;
  SalesPactTerms wanted = pact.terms();
  wanted.effective.start = day("2027-04-15");
  wanted.effective.end = day("2027-05-10");
  wanted.role.development.clear();
  pact.start(wanted);
  pact.read_all();
  pact.turn_notices("2027-04-16");
  CHECK(told(pact, "Ana", "2027-04-16") == "");
  pact.turn_notices("2027-04-26");
  CHECK(told(pact, "Ana", "2027-04-26") == "ends_soon");
}
