#include "app/report/goal_explanation.hpp"
#include "app/report/today.hpp"
#include "app/rhythmic_goal.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <vector>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("R-STAT two check-ins that are overdue make a goal stale, and one does not") {
  Rhythmic table;
  table.go_to("2027-04-20");
  CHECK(table.told("Ana") == "on_track");
  table.go_to("2027-04-21");  // those of the 5th and of the 12th
  CHECK(table.told("Ana") == "on_track stale");
  CHECK(table.row("Ana").no_check_in_since == day("2027-04-05"));
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", sure(7)) == "");
  CHECK(table.told("Ana") == "on_track");
  CHECK_FALSE(table.row("Ana").no_check_in_since);
  table.go_to("2027-05-04");
  CHECK(table.told("Ana") == "on_track");
  table.go_to("2027-05-05");
  CHECK(table.row("Ana").no_check_in_since == day("2027-04-21"));
}

TEST_CASE("R-STAT what is excused, an absence and a pause do not make a goal stale") {
  Rhythmic table;
  table.go_to("2027-04-21");
  REQUIRE(table.excuse("Mo", "2027-04-21", "Ana", "2027-04-05", "Fair") == "");
  CHECK(table.told("Ana") == "on_track");
  table.go_to("2027-04-28");
  CHECK(table.row("Ana").no_check_in_since == day("2027-04-12"));

  Rhythmic away;
  away.engine.store().write(away.workspace.id, [&](app::Transaction& tx) {
    Absence absence;
    absence.id = away.ids.make<AbsenceId>();
    absence.person = away.person("Ana").id;
    absence.dates = {day("2027-04-05"), day("2027-04-18")};
    tx.organisation().put(absence);
    tx.changes().append(app::ChangeKind::organisation);
  });
  away.go_to("2027-04-28");
  CHECK_FALSE(away.row("Ana").no_check_in_since);  // one is overdue, the other two were hers to be away
  away.change([](Goal& goal) { goal.state = GoalState::paused; });
  away.go_to("2027-05-12");
  CHECK_FALSE(away.row("Ana").no_check_in_since);
}

TEST_CASE("DOMAIN 6 that no check-in was written is told to whom check-ins are there for, and to nobody else") {
  Rhythmic table;
  table.go_to("2027-04-21");
  for (const char* who : {"Ana", "Mo", "Uma", "Olu"}) CHECK_MESSAGE(table.told(who) == "on_track stale", who);
  for (const char* who : {"Ben", "Cy", "Eve", "Vic"}) CHECK_MESSAGE(table.told(who) == "on_track", who);
}

TEST_CASE("DOMAIN 6 two readers of one goal at one moment: doubts change the word for who may see them alone") {
  Rhythmic table;
  table.go_to("2027-04-21");
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", sure(3)) == "");
  for (const char* who : {"Ana", "Mo"}) CHECK_MESSAGE(table.told(who) == "at_risk doubts", who);
  for (const char* who : {"Uma", "Olu", "Ben", "Eve"}) CHECK_MESSAGE(table.told(who) == "on_track", who);
  const auto board = table.numbers.current();
  const app::CompiledGoal& goal = *board->sheet->find(table.pact);
  const app::AsOf now = app::AsOf::live(table.today);
  const auto hers = table.signs("Mo");
  const auto above = table.signs("Uma");
  const app::Measurer measurer(board->numbers);
  const auto explained = app::explain(board->numbers, measurer, goal, now, app::signs_of(hers, table.pact)).status;
  CHECK(explained.status == "at_risk");
  CHECK(explained.without_doubts == "on_track");
  CHECK(explained.confidence == 3);
  CHECK_FALSE(app::explain(board->numbers, measurer, goal, now, app::signs_of(above, table.pact)).status.confidence);
  const auto today_of = [&](const app::SignsOfGoals& signs) {
    return table.read([&](app::Transaction& tx) {
      const app::TodayQuestion asked{.person = table.person("Ana").id, .as_of = now, .signs = signs};
      return app::today_of(tx, table.numbers, *board, asked, {}).goals.at(0).goal.status;
    });
  };
  CHECK(today_of(hers) == "at_risk");
  CHECK(today_of(above) == "on_track");
}

TEST_CASE("doubts are in no report that is handed on, in no other day, and in no outcome") {
  Rhythmic table;
  table.go_to("2027-04-21");
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", sure(1)) == "");
  table.as("Mo");
  const app::Viewpoint viewer = table.viewpoint();
  const auto board = table.numbers.current();
  const app::AsOf now = app::AsOf::live(table.today);
  const auto rows =
      app::report_attainment(board->numbers, *board->sheet, {}, now, {}, table.signs(app::lateness_for(viewer)));
  REQUIRE(rows.has_value());
  CHECK(rows->at(0).status == "on_track");
  CHECK_FALSE(rows->at(0).without_doubts);
  CHECK(table.row("Ana", app::AsOf::end_of(table.today - 1)).status == "on_track");
  const auto level = app::read_alignment(*board, viewer, {.parent = "loose"}, table.today);
  REQUIRE(level.has_value());
  for (const app::AlignmentNode& node : level->items) CHECK(node.status == "on_track");
  const app::TodayQuestion asked{.person = table.person("Ana").id, .as_of = now, .signs = table.signs("Ana")};
  const auto page =
      table.read([&](app::Transaction& tx) { return app::today_of(tx, table.numbers, *board, asked, {}); });
  CHECK(page.goals.at(0).goal.status == "at_risk");
  CHECK(page.goals.at(0).change.status_before == "on_track");
  CHECK(page.goals.at(0).goal.attainment == rows->at(0).attainment);
  table.change([](Goal& goal) { goal.state = GoalState::closing; });
  table.go_to("2027-04-22");
  CHECK(table.told("Ana") == "on_track");
}

TEST_CASE("confidence is that of the last window, in its last word within the time to edit; four is no doubt") {
  Rhythmic table;
  table.go_to("2027-04-21");
  REQUIRE(table.check_in("Ana", "2027-04-21", "2027-04-12", sure(2)) == "");
  CHECK(table.told("Ana") == "at_risk doubts");
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-12", sure(4)) == "");
  table.go_to("2027-04-22");
  CHECK(table.told("Ana") == "on_track");
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(3)) == "");
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-05", sure(9)) == "");  // an older one, late
  CHECK(table.told("Mo") == "at_risk doubts");
}

TEST_CASE("what many goals' check-ins say is the same as what each says by itself") {
  Rhythmic table;
  for (int i = 0; i < 30; ++i) {
    const Goal made = table.goal(i % 2 == 0 ? "Ana" : "Ben", 1'000 + i, i % 3 == 0 ? "revenue" : "deals_won");
    if (i % 5 != 0) table.rhythmic(made, i % 4 == 0 ? Rhythm::biweekly : Rhythm::weekly);
    table.pact = made.id;
    table.go_to("2027-04-21");
    const char* who = i % 2 == 0 ? "Ana" : "Ben";
    if (i % 5 != 0 && i % 4 != 0 && i % 3 == 1) {
      REQUIRE(table.check_in(who, "2027-04-21", i % 2 == 0 ? "2027-04-05" : "2027-04-12", sure(1 + i % 10)) == "");
    }
  }
  table.go_to("2027-04-29");
  table.as("Mo");
  const app::Viewpoint viewer = table.viewpoint();
  const auto all = table.signs(app::signs_for(viewer));
  std::size_t silent = 0;
  std::size_t sure_ones = 0;
  for (const app::CompiledGoal& one : table.numbers.current()->sheet->goals()) {
    const auto alone = table.signs([&](const Goal& goal) {
      return goal.id == one.goal.id ? app::access_to(viewer, goal) : app::CheckInAccess::none;
    });
    const app::GoalSigns& wanted = app::signs_of(alone, one.goal.id);
    const app::GoalSigns& found = app::signs_of(all, one.goal.id);
    CHECK(wanted.no_check_in_since == found.no_check_in_since);
    CHECK(wanted.confidence == found.confidence);
    if (found.no_check_in_since) ++silent;
    if (found.confidence) ++sure_ones;
  }
  CHECK(silent > 5);
  CHECK(sure_ones > 2);
}

TEST_CASE("what two thousand goals with weeks of check-ins say is read at once, not goal by goal") {
  constexpr std::size_t goals = 2'000;
  constexpr int weeks = 10;
  AlignmentOffice<contract::SqliteEngine> office;
  const std::array<PersonId, 2> people{office.person("Ana").id, office.person("Ben").id};
  std::vector<Goal> made;
  for (std::size_t i = 0; i < goals; ++i) {
    made.push_back(made.empty() ? office.draft_of("Ana", 1'000) : made.front());
    made.back().id = office.ids.make<GoalId>();
    made.back().owner = people.at(i % 2);
  }
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    tx.goals().insert(made);
    for (std::size_t i = 0; i < goals; ++i) {
      GoalAgreement agreement;
      agreement.goal = made[i].id;
      agreement.terms.rhythm = Rhythm::weekly;
      tx.agreements().put(agreement);
      for (int week = 0; week < weeks; ++week) {
        const Date monday = day("2027-04-05") + 7 * week;
        tx.journal().append({.id = office.ids.make<app::JournalId>(),
                             .subject = agreement.goal,
                             .about = people.at(i % 2),
                             .by = people.at(i % 2),
                             .window = DateRange{monday, monday + 6},
                             .on = monday + 4,
                             .at = {1'800'000'000'000'000 + week},
                             .content = sure(1 + week, "Two offers out")});
      }
    }
    tx.changes().append(app::ChangeKind::goal);
  });
  office.today = day("2027-06-28");  // those of the 14th are overdue, those of the 21st not yet
  office.numbers.follow(office.today);
  const auto board = office.numbers.current();
  const auto begun = std::chrono::steady_clock::now();
  const auto signs = office.read([&](app::Transaction& tx) {
    return app::read_goal_signs({tx, *board, office.clock, office.today}, app::AsOf::live(office.today),
                                [](const Goal&) { return app::CheckInAccess::whole; });
  });
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
  CHECK(signs.size() == goals);
  for (const auto& [id, sign] : signs) {
    CHECK(sign.confidence == weeks);
    CHECK_FALSE(sign.no_check_in_since);
  }
  CHECK(took.count() < 2'000);
}
