#include "app/report/team_needs.hpp"
#include "app/lived_pact.hpp"
#include "app/report/team.hpp"
#include "app/rhythmic_goal.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

template <class Table>
app::TeamReport team(Table& table, const std::string& who, const char* on) {
  table.today = day(on);
  table.as(who);
  table.numbers.follow(table.today);
  const auto board = table.numbers.current();
  const app::Viewpoint viewer = table.viewpoint();
  const app::AsOf now = app::AsOf::live(table.today);
  app::TeamSigns signs;
  table.read([&](app::Transaction& tx) {
    const app::JournalBooks books{tx, *board, table.clock, table.today};
    signs = {.goals = app::read_goal_signs(books, now, app::signs_for(viewer)), .people = app::needs_of(books, viewer)};
    return true;
  });
  auto report = app::report_team(*board, {.unit = table.unit("North").id}, now, viewer, signs);
  REQUIRE(report.has_value());
  return std::move(*report);
}

// "Ben off_track, Ana no_need, Mo no_goals".
std::string order(const app::TeamReport& report) {
  std::string text;
  for (const app::TeamPerson& one : report.people) {
    text += (text.empty() ? "" : ", ") + one.name + (one.need ? " " + one.need->reason : "");
  }
  return text;
}

// Ana is on track; Ben, who has sold nothing, is not.
struct Board : Rhythmic {
  Board() {
    goal("Ben", 6'500);
    go_to("2027-04-21");
  }
};

}  // namespace

TEST_CASE("8.4 who is blocked comes before who is off track, for whom they told so") {
  Board table;
  CheckIn blocked = sure(7);
  blocked.obstacles = {{"Security review", ObstacleKind::process, 3, {}}};
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", blocked) == "");
  const app::TeamReport led = team(table, "Mo", "2027-04-21");
  CHECK(order(led) == "Ana asked, Ben off_track, Mo no_goals");
  CHECK(led.summary->need_help == 2);
  CHECK(led.summary->shortfalls.at(0).people == 1);  // what is asked for is not money
  for (const char* who : {"Uma", "Olu", "Eve"}) {
    const app::TeamReport seen = team(table, who, "2027-04-21");
    CHECK_MESSAGE(order(seen) == "Ben off_track, Ana no_need, Mo no_goals", who);
    CHECK(seen.summary->need_help == 1);
  }
  CHECK(order(team(table, "Ben", "2027-04-21")) == "Ana, Ben, Mo");
  REQUIRE(table.discuss("Mo", "2027-04-21", *table.last) == "");
  CHECK(order(team(table, "Mo", "2027-04-21")) == "Ben off_track, Ana no_need, Mo no_goals");
}

TEST_CASE("8.4 doubts come before off track and after who is blocked, and change no word for others") {
  Board table;
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", sure(2)) == "");
  const app::TeamReport led = team(table, "Mo", "2027-04-21");
  CHECK(order(led) == "Ana doubts, Ben off_track, Mo no_goals");
  CHECK(led.people.front().status == "at_risk");
  CHECK(led.people.front().goals.front().without_doubts == "on_track");
  CHECK(led.people.front().goals.front().status_before == "on_track");
  CHECK(led.summary->well == 0);
  for (const char* who : {"Uma", "Olu", "Eve"}) {
    const app::TeamReport seen = team(table, who, "2027-04-21");
    CHECK_MESSAGE(order(seen) == "Ben off_track, Ana no_need, Mo no_goals", who);
    CHECK(seen.people.at(1).status == "on_track");
    CHECK_FALSE(seen.people.at(1).goals.front().without_doubts);
    CHECK(seen.summary->well == 1);
  }
  const app::TeamReport peers = team(table, "Ben", "2027-04-21");
  CHECK(peers.people.front().status == "on_track");
}

TEST_CASE("8.4 what was asked of the reader, and then promised and not done, is first on the reader's board alone") {
  Board table;
  CheckIn asks = sure(7);
  asks.support = {{table.person("Uma").id, "Talk to the auditor", day("2027-04-26")}};
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", asks) == "");
  CHECK(order(team(table, "Uma", "2027-04-21")) == "Ana asked, Ben off_track, Mo no_goals");
  CHECK(order(team(table, "Mo", "2027-04-21")) == "Ben off_track, Ana no_need, Mo no_goals");
  const std::string id = table.support("Uma", "2027-04-21").for_me.at(0).id;
  REQUIRE(table.say("Uma", "2027-04-21", id, {.act = SupportAct::accept, .day = day("2027-04-23")}) == "");
  CHECK(order(team(table, "Uma", "2027-04-21")) == "Ana asked, Ben off_track, Mo no_goals");
  CHECK(order(team(table, "Uma", "2027-04-26")) == "Ana promise_overdue, Ben off_track, Mo no_goals");
  REQUIRE(table.say("Ana", "2027-04-26", id, {.act = SupportAct::confirm}) == "");
  CHECK(order(team(table, "Uma", "2027-04-26")) == "Ben off_track, Ana at_risk, Mo no_goals");
}

TEST_CASE("8.4 to whom the manager owes what is overdue comes before all, and nobody else knows") {
  LivedPactOn<contract::MemoryEngine> pact;
  pact.start();
  CHECK(order(team(pact, "Mo", "2027-04-26")).starts_with("Ana promise_overdue, "));
  CHECK(order(team(pact, "Uma", "2027-04-26")).find("promise_overdue") == std::string::npos);
  REQUIRE(pact.say("Mo", "2027-04-27", "2027-04-25", PromiseAct::kept) == "");
  REQUIRE(pact.say("Ana", "2027-04-27", "2027-04-25", PromiseAct::confirmed) == "");
  CHECK(order(team(pact, "Mo", "2027-04-27")).find("promise_overdue") == std::string::npos);
}
