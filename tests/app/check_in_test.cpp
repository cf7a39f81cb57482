#include "app/check_in_table.hpp"
#include "app/sales_pact/read_pact_life.hpp"
#include "app/sales_pact_table.hpp"
#include "app/setback/setbacks.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using SalesCheckIns = CheckInTable<PactTable>;
using TeamCheckIns = CheckInTable<MemoryTeam>;

const app::CheckInPerson* of(const app::CheckInsPage& page, const std::string& name) {
  const auto found = std::ranges::find_if(page.people, [&](const auto& one) { return one.person.name == name; });
  return found == page.people.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("8.1 the week's check-in comes with its numbers filled in, and keeps them as they were") {
  SalesCheckIns table;
  table.active();
  table.today = day("2027-04-22");
  table.import(app::ImportKind::activities, "id,owner,type,occurred_on,count\nA1,Ana,meeting,2027-04-20,5\n");
  const auto open = table.check_ins("Ana", "2027-04-22").value();
  REQUIRE(open.mine.has_value());
  CHECK(open.mine->window == DateRange{day("2027-04-19"), day("2027-04-25")});
  REQUIRE(open.mine->actuals.size() == 1);
  CHECK(open.mine->actuals[0].actual == "5");
  CHECK(open.mine->actuals[0].target == "8");
  REQUIRE(open.helpers.size() == 1);
  CHECK(open.helpers[0].name == "Mo");
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(7)) == "");
  table.import(app::ImportKind::activities, "id,owner,type,occurred_on,count\nA2,Ana,meeting,2027-04-21,3\n");
  const auto later = table.check_ins("Mo", "2027-04-23").value();
  CHECK(of(later, "Ana")->windows.front().words->actuals.at(0).actual == "5");
  CHECK_FALSE(table.check_ins("Ana", "2027-04-23")->mine.has_value());
}

TEST_CASE("2.6 a check-in is overdue after two working days, says so to author and manager, and may still be written") {
  SalesCheckIns table;
  table.active();
  CHECK(table.due("Mo", "2027-04-27").empty());
  CHECK(table.due("Ana", "2027-04-27").front().state == CheckInState::scheduled);
  const auto led = table.due("Mo", "2027-04-28");
  REQUIRE(led.size() == 1);
  CHECK(led[0].person.name == "Ana");
  CHECK_FALSE(led[0].mine);
  CHECK(table.due("Ana", "2027-04-28").at(0).state == CheckInState::overdue);
  CHECK(table.check_ins("Ana", "2027-04-28")->overdue);
  REQUIRE(table.check_in("Ana", "2027-04-28", "2027-04-19", sure(5)) == "");
  const auto page = table.check_ins("Ana", "2027-04-28").value();
  CHECK_FALSE(page.overdue);
  CHECK(of(page, "Ana")->windows.back().on_time == false);
}

TEST_CASE("2.6 within 24 hours another check-in replaces the first, later it is added") {
  SalesCheckIns table;
  table.active();
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(7, "One")) == "");
  REQUIRE(table.check_in("Ana", "2027-04-23", "2027-04-19", sure(5, "Two")) == "");
  REQUIRE(table.check_in("Ana", "2027-04-24", "2027-04-19", sure(2, "Three")) == "");
  const auto page = table.check_ins("Mo", "2027-04-24").value();
  const app::CheckInLine& line = of(page, "Ana")->windows.front();
  CHECK(line.words->confidence == 5);
  REQUIRE(line.added.size() == 1);
  CHECK(line.added[0].moved == "Three");
}

TEST_CASE("2.6 the next morning a check-in is changed with what was asked for yesterday, but nothing new is") {
  SalesCheckIns table;
  table.active();
  CheckIn asks = sure(5);
  asks.support = {{table.person("Cy").id, "Talk to the auditor", day("2027-04-22")}};
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", asks) == "");
  asks.moved = "Two offers out";
  REQUIRE(table.check_in("Ana", "2027-04-23", "2027-04-19", asks) == "");
  CHECK(table.support("Cy", "2027-04-23").for_me.size() == 1);
  const auto page = table.check_ins("Ana", "2027-04-23").value();
  CHECK(of(page, "Ana")->windows.front().edit_until.has_value());
  CHECK(page.helpers.size() == 1);  // there to change it, though nothing is left to write
  asks.support.push_back({table.person("Cy").id, "Another word", day("2027-04-22")});
  CHECK(table.check_in("Ana", "2027-04-23", "2027-04-19", asks) == "DAY_OVER support/1/by");
  asks.support.pop_back();
  const std::string id = table.support("Ana", "2027-04-23").by_me.at(0).id;
  REQUIRE(table.say("Ana", "2027-04-23", id, {SupportAct::withdraw}) == "");
  CHECK(table.check_in("Ana", "2027-04-23", "2027-04-19", asks) == "DAY_OVER support/0/by");
}

TEST_CASE("who may write: the rep alone, of a window that has begun, while the pact binds") {
  SalesCheckIns table;
  table.discussed();
  CHECK(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(7)) == "NOT_OPEN ");
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana", 1) == "");
  CHECK(table.check_in("Mo", "2027-04-22", "2027-04-19", sure(7)) == "not allowed");
  CHECK(table.check_in("Ben", "2027-04-22", "2027-04-19", sure(7)) == "not found");
  CHECK(table.check_in("Ana", "2027-04-22", "2027-04-26", sure(7)) == "NO_SUCH_WINDOW window");
  CHECK(table.check_in("Ana", "2027-04-22", "2027-04-20", sure(7)) == "NO_SUCH_WINDOW window");
  CHECK(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(11)) == "CONFIDENCE_INVALID confidence");
  CheckIn unknown = sure(7);
  unknown.support = {{PersonId{98'765}, "Call", day("2027-04-26")}};
  CHECK(table.check_in("Ana", "2027-04-22", "2027-04-19", unknown) == "HELPER_UNKNOWN support/0/from");
  CHECK(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(7)) == "");
}

TEST_CASE(
    "DOMAIN 6 those above and operations see when a check-in was written, never a word; peers that there is none") {
  SalesCheckIns table;
  table.active();
  CheckIn said = sure(4, "Secret move");
  said.obstacles = {{"Secret obstacle", ObstacleKind::skill, 2, {}}};
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", said) == "");
  for (const char* who : {"Uma", "Olu"}) {
    CAPTURE(who);
    const auto page = table.check_ins(who, "2027-04-22").value();
    const app::CheckInPerson* ana = of(page, "Ana");
    REQUIRE(ana != nullptr);
    CHECK_FALSE(ana->whole);
    const app::CheckInWords& read = ana->windows.front().words.value();
    CHECK(ana->windows.front().state == CheckInState::submitted);
    CHECK_FALSE(read.confidence.has_value());
    CHECK(read.moved.empty());
    CHECK(read.obstacles.empty());
    CHECK(read.actuals.empty());  // of standards: they are the two parties' own
  }
  for (const char* who : {"Ben", "Cy", "Eve", "Vic"}) CHECK_FALSE(table.check_ins(who, "2027-04-22").has_value());
  const auto readings = table.read([&](app::Transaction& tx) { return tx.sales_pacts().readings(table.pact); });
  CHECK(std::ranges::count(readings, table.person("Uma").id, &app::SalesPactReading::reader) == 1);
}

TEST_CASE("8.1 help is asked in a check-in, accepted with a day, and done when the rep says so") {
  SalesCheckIns table;
  table.active();
  CheckIn asks = sure(5);
  asks.support = {{table.person("Cy").id, "Talk to the auditor", day("2027-04-27")}};
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", asks) == "");
  const auto asked = table.support("Cy", "2027-04-23");
  REQUIRE(asked.for_me.size() == 1);
  CHECK(asked.unanswered == 1);
  CHECK(asked.for_me[0].what == "Talk to the auditor");
  CHECK(asked.for_me[0].asker.name == "Ana");
  CHECK_FALSE(asked.for_me[0].subject.has_value());  // Cy does not see the pact
  CHECK(asked.for_me[0].may == std::vector{SupportAct::accept, SupportAct::decline});
  const std::string id = asked.for_me[0].id;
  CHECK(table.say("Ben", "2027-04-23", id, {SupportAct::accept, day("2027-04-26")}) == "not found");
  CHECK(table.say("Mo", "2027-04-23", id, {SupportAct::accept, day("2027-04-26")}) == "not found");
  CHECK(table.say("Ana", "2027-04-23", id, {SupportAct::accept, day("2027-04-26")}) == "NOT_YOURS act");
  REQUIRE(table.say("Cy", "2027-04-23", id, {SupportAct::accept, day("2027-04-26")}) == "");
  CHECK(table.support("Cy", "2027-04-27").overdue == 1);
  const auto mine = table.support("Ana", "2027-04-26");
  REQUIRE(mine.by_me.size() == 1);
  CHECK(mine.by_me[0].promised == day("2027-04-26"));
  CHECK(mine.by_me[0].subject.has_value());
  REQUIRE(table.say("Ana", "2027-04-26", id, {SupportAct::confirm}) == "");
  const auto done = table.support("Cy", "2027-04-28");
  CHECK(done.for_me.at(0).state == SupportState::done);
  CHECK(done.mean_response_days == "1.0");
  CHECK(of(*table.check_ins("Mo", "2027-04-28"), "Ana")->windows.back().words->support.at(0).state ==
        SupportState::done);
}

TEST_CASE("an edit that leaves a request out takes it back while nobody has answered it") {
  SalesCheckIns table;
  table.active();
  CheckIn asks = sure(5);
  asks.support = {{table.person("Cy").id, "First", day("2027-04-27")},
                  {table.person("Mo").id, "Second", day("2027-04-27")}};
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", asks) == "");
  REQUIRE(table.say("Mo", "2027-04-22", table.support("Mo", "2027-04-22").for_me.at(0).id,
                    {SupportAct::accept, day("2027-04-26")}) == "");
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(5)) == "");
  CHECK(table.support("Cy", "2027-04-22").for_me.empty());
  CHECK(table.support("Mo", "2027-04-22").for_me.at(0).state == SupportState::accepted);
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", asks) == "");
  CHECK(table.support("Cy", "2027-04-22").for_me.size() == 1);
  CHECK(table.support("Mo", "2027-04-22").for_me.size() == 1);
}

TEST_CASE(
    "DOMAIN 7 what blocks a rep is asked of the named helper, and told to the manager until it was talked about") {
  SalesCheckIns table;
  table.active();
  CheckIn said = sure(3);
  said.obstacles = {{"Security review", ObstacleKind::process, 3, table.person("Cy").id},
                    {"Slow answers", ObstacleKind::market, 2, {}}};
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", said) == "");
  const auto asked = table.support("Cy", "2027-04-22");
  REQUIRE(asked.for_me.size() == 1);
  CHECK(asked.for_me[0].what == "Security review");
  CHECK(asked.for_me[0].by == day("2027-04-25"));
  CHECK(asked.led.empty());
  const auto led = table.support("Mo", "2027-04-22").led;
  REQUIRE(led.size() == 1);
  CHECK(led[0].person.name == "Ana");
  CHECK(led[0].doubts == 3);
  REQUIRE(led[0].blocked.size() == 1);
  CHECK(led[0].blocked[0].text == "Security review");
  CHECK(led[0].blocked[0].help_from->name == "Cy");
  for (const char* who : {"Ana", "Ben", "Uma", "Olu", "Eve"}) CHECK(table.support(who, "2027-04-22").led.empty());
  said.obstacles.front().severity = 2;
  said.confidence = 4;
  REQUIRE(table.check_in("Ana", "2027-04-23", "2027-04-19", said) == "");
  CHECK(table.support("Cy", "2027-04-23").for_me.empty());  // taken back while nobody has answered it
  CHECK(table.support("Mo", "2027-04-23").led.empty());
  said.confidence = 2;
  REQUIRE(table.check_in("Ana", "2027-04-28", "2027-04-26", said) == "");
  CHECK(table.support("Mo", "2027-04-28").led.size() == 1);
  REQUIRE(table.discuss("Mo", "2027-04-29", table.last.value()) == "");
  CHECK(table.support("Mo", "2027-04-29").led.empty());
}

TEST_CASE(
    "2.6 the manager excuses a window and notes that a check-in was talked about; nobody does so for themselves") {
  SalesCheckIns table;
  table.active();
  CHECK(table.excuse("Ana", "2027-04-28", "Ana", "2027-04-19", "Fair") == "not allowed");
  CHECK(table.excuse("Mo", "2027-04-28", "Ana", "2027-04-19", "") == "REASON_MISSING reason");
  REQUIRE(table.excuse("Mo", "2027-04-28", "Ana", "2027-04-19", "Fair") == "");
  CHECK(table.excuse("Mo", "2027-04-28", "Ana", "2027-04-19", "Fair") == "EXCUSED_ALREADY window");
  const auto page = table.check_ins("Ana", "2027-04-28").value();
  CHECK(of(page, "Ana")->windows.back().state == CheckInState::excused);
  CHECK(of(page, "Ana")->windows.back().excuse == "Fair");
  REQUIRE(table.check_in("Ana", "2027-04-29", "2027-04-26", sure(6)) == "");
  const app::JournalId id = table.last.value();
  CHECK(table.excuse("Mo", "2027-04-29", "Ana", "2027-04-26", "Fair") == "WRITTEN_ALREADY window");
  CHECK(table.discuss("Ana", "2027-04-30", id) == "not allowed");
  CHECK(table.discuss("Uma", "2027-04-30", id) == "not allowed");
  CHECK(table.discuss("Ben", "2027-04-30", id) == "not found");
  REQUIRE(table.discuss("Mo", "2027-04-30", id) == "");
  CHECK(table.discuss("Mo", "2027-04-30", id) == "SAID_ALREADY ");
  CHECK(of(*table.check_ins("Ana", "2027-04-30"), "Ana")->windows.front().state == CheckInState::discussed);
}

TEST_CASE("3.15 check-ins on time and one-to-ones held are parts of the two numbers; without any they drop out") {
  SalesCheckIns table;
  table.active();
  const auto sides = [&](const char* on) {
    table.today = day(on);
    table.as("Ana");
    table.numbers.follow(table.today);
    const auto life =
        app::read_pact_life(table.desk(), *table.numbers.current(), table.viewpoint(), table.pact, table.today);
    return life->rep_side.value_or("-") + " " + life->manager_side.value_or("-");
  };
  CHECK(sides("2027-04-22") == "- -");
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(7)) == "");
  CHECK(sides("2027-04-22") == "100.00 -");
  REQUIRE(table.discuss("Mo", "2027-04-23", table.last.value()) == "");
  CHECK(sides("2027-04-23") == "100.00 100.00");
  CHECK(sides("2027-05-05") == "50.00 100.00");  // the second week is overdue
}

TEST_CASE("a team's check-ins are read by its members, who see who still has to answer") {
  TeamCheckIns team;
  team.active();
  team.go_to("2027-04-22");
  REQUIRE(team.check_in("Ben", "2027-04-22", "2027-04-19", sure(8, "Two renewals")) == "");
  const auto page = team.check_ins("Cy", "2027-04-22").value();
  CHECK(page.people.size() == 4);
  CHECK(of(page, "Ben")->whole);
  CHECK(of(page, "Ben")->windows.front().words->confidence == 8);
  CHECK(of(page, "Di")->windows.front().state == CheckInState::scheduled);
  CHECK(page.mine->actuals.front().label == "Call five customers");
  CHECK(team.check_in("Fay", "2027-04-22", "2027-04-19", sure(7)) == "not found");
  CHECK(team.check_in("Mo", "2027-04-22", "2027-04-19", sure(7)) == "not allowed");
  CHECK_FALSE(team.check_ins("Fay", "2027-04-22").has_value());
  CHECK(of(*team.check_ins("Mo", "2027-04-22"), "Ben")->whole);
  const auto mo = team.check_ins("Mo", "2027-04-22");
  CHECK_FALSE(of(*mo, "Cy")->whole);  // of another unit: the pact's unit is Mo's, Cy is not
  const auto above = team.check_ins("Uma", "2027-04-22");
  CHECK_FALSE(of(*above, "Ben")->windows.front().words->confidence.has_value());
}

TEST_CASE("3.15 a team's check-ins feed its health, and an overdue one is said in the place of healthy") {
  TeamCheckIns team;
  team.active();
  team.go_to("2027-04-22");
  const auto keep = [&](const char* window) {
    std::size_t at = 0;
    for (const char* who : {"Ana", "Ben", "Cy", "Di"}) {
      REQUIRE(team.mark(who, team.key(at), MarkKind::kept, window) == "");
      if (at > 0) REQUIRE(team.mark(who, team.promise(at - 1), MarkKind::confirmed, window) == "");
      ++at;
    }
  };
  for (const char* who : {"Ana", "Ben", "Cy", "Di"}) {
    REQUIRE(team.check_in(who, "2027-04-22", "2027-04-19", sure(9)) == "");
  }
  keep("2027-04-19");
  team.go_to("2027-04-27");
  const auto healthy = team.page("Ana").value();
  CHECK(healthy.whole->health.level == PactHealth::healthy);
  CHECK(healthy.whole->health.score == "98.46");
  team.go_to("2027-04-29");
  keep("2027-04-26");
  team.go_to("2027-05-04");
  CHECK(team.page("Ana")->whole->health.level == PactHealth::healthy);
  team.go_to("2027-05-05");
  const auto late = team.page("Ana").value();
  CHECK(late.whole->health.level == PactHealth::check_in_overdue);
  CHECK(late.whole->health.score == "90.77");
}

TEST_CASE("2.6 a setback is told to the team, the line or nobody, followed to its end, and a learning of the room") {
  TeamCheckIns team;
  team.active();
  team.go_to("2027-04-22");
  const auto log = [&](const std::string& who, Setback one) {
    return team.at_journal(who, "2027-04-22", [&](const auto& desk) { return app::log_setback(desk, team.pact, one); });
  };
  CHECK(log("Mo", {.what = "Lost"}) == "not allowed");
  CHECK(log("Fay", {.what = "Lost"}) == "not found");
  CHECK(log("Ben", {.what = " "}) == "TEXT_LENGTH what");
  REQUIRE(log("Ben", {.what = "Mine", .share = SetbackShare::self}) == "");
  REQUIRE(log("Ben", {.what = "Line", .share = SetbackShare::line}) == "");
  REQUIRE(log("Ben", {.what = "Team", .cause = SetbackCause::product, .learned = "Ask"}) == "");
  const app::JournalId shared = team.last.value();
  const auto read = [&](const std::string& who) {
    team.as(who);
    const auto page = app::read_setbacks(team.desk(), *team.numbers.current(), team.viewpoint(), team.pact, team.today);
    std::string told = page ? "" : "not found";
    if (page) {
      for (const auto& one : page->setbacks) told += one.what + " ";
    }
    return told;
  };
  CHECK(read("Ben") == "Team Line Mine ");
  CHECK(read("Cy") == "Team ");
  CHECK(read("Mo") == "Team Line ");
  CHECK(read("Uma") == "Team Line ");
  CHECK(read("Fay") == "not found");
  CHECK(team.page("Cy")->whole->learnings.size() == 1);
  CHECK(team.page("Cy")->whole->learnings.front().learned == "Ask");
  const auto said = [&](const std::string& who, SetbackAct act, const std::string& comment = "") {
    return team.at_journal(who, "2027-04-23",
                           [&](const auto& desk) { return app::say_of_setback(desk, shared, {act, comment}); });
  };
  CHECK(said("Fay", SetbackAct::discuss) == "not found");
  CHECK(said("Cy", SetbackAct::agree_change, "Call first") == "OUT_OF_ORDER act");
  CHECK(said("Cy", SetbackAct::discuss) == "");
  CHECK(said("Mo", SetbackAct::agree_change, "Call first") == "");
  CHECK(said("Ben", SetbackAct::verify) == "OWN_CHANGE act");
  CHECK(said("Cy", SetbackAct::verify) == "");
}
