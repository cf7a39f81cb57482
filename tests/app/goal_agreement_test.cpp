#include "app/administration_office.hpp"
#include "app/goal/change_goal.hpp"
#include "app/goal/read_agreement.hpp"
#include "app/goal/turn_goals.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Ana and whoever leads her: Mo (Central/North), Uma (Central). It is 15 April 2027.
struct Table : MemoryOffice {
  GoalId goal;
  std::int64_t revision = 0;

  [[nodiscard]] app::GoalDraft draft(int value, const char* period = "2027-Q2") {
    app::GoalDraft out;
    out.statement = "Win 12 deals in Q2 2027 by calling every open account";
    out.owner = person("Ana").id;
    out.metric = "deals_won";
    out.mode = TargetMode::absolute;
    out.value = Decimal{value, 0};
    out.period = period;
    out.why = "Deals pay for the rest";
    out.needs_nothing = true;
    out.stands_alone_because = "a trial";
    return out;
  }
  template <class Work>
  std::string at_desk(const std::string& who, const Work& work) {
    as(who);
    numbers.follow(today);
    const auto board = numbers.current();
    const app::AdministrationPorts ports = desk();
    const app::By asked = by();
    const app::Decided<Goal> done = work(app::GoalDesk{ports, asked, *board});
    if (done) {
      goal = done->id;
      revision = done->revision;
    }
    numbers.follow(today);
    return refusal(done);
  }
  std::string write(const std::string& who, const app::GoalDraft& written) {
    return at_desk(who, [&](const app::GoalDesk& desk) { return app::write_goal(desk, written); });
  }
  std::string step(const std::string& who, app::GoalStepAsked asked) {
    return at_desk(who, [&](const app::GoalDesk& desk) { return app::take_goal_step(desk, goal, revision, asked); });
  }
  std::string amend(const std::string& who, app::AmendmentAskedFor asked) {
    return at_desk(who, [&](const app::GoalDesk& desk) { return app::ask_amendment(desk, goal, revision, asked); });
  }
  std::string decide(const std::string& who, bool agrees) {
    return at_desk(
        who, [&](const app::GoalDesk& desk) { return app::decide_amendment(desk, goal, revision, agrees, "Yes"); });
  }
  void agreed(int value, const char* period = "2027-Q2") {
    REQUIRE(write("Ana", draft(value, period)).empty());
    REQUIRE(step("Ana", {.act = GoalAct::propose}).empty());
    REQUIRE(step("Mo", {.act = GoalAct::agree}).empty());
  }
  Goal stored() {
    return read([&](app::Transaction& tx) { return tx.goals().find(goal).value(); });
  }
  // The calendar comes to that day.
  bool turn(const char* iso) {
    today = day(iso);
    numbers.follow(today);
    const bool changed = app::turn_goals(engine.store(), workspace.id, *numbers.current(), moment());
    numbers.follow(today);
    revision = stored().revision;
    return changed;
  }
  std::string told() {
    std::string out;
    for (const GoalEvent& one : read([&](app::Transaction& tx) { return tx.agreements().events(goal); })) {
      out += (out.empty() ? "" : " ") + std::string(text_of(one.kind)) + (one.detail.empty() ? "" : "/" + one.detail);
    }
    return out;
  }
  app::GoalRow row(app::AsOf as_of) {
    const auto board = numbers.current();
    const app::Measurer measurer(board->numbers);
    return app::row_of(board->numbers, measurer, *board->sheet->find(goal), as_of);
  }
};

}  // namespace

TEST_CASE("a goal that is agreed before its first day starts on it, closes after its last and is closed after grace") {
  Table table;
  table.agreed(2, "2027-Q3");
  CHECK(table.stored().state == GoalState::agreed);
  CHECK_FALSE(table.turn("2027-06-30"));
  CHECK(table.turn("2027-07-01"));
  CHECK(table.stored().state == GoalState::active);
  CHECK_FALSE(table.turn("2027-07-01"));
  CHECK_FALSE(table.turn("2027-09-30"));
  table.deals("D1,Ana,10,USD,won,,,2027-08-02,,\nD2,Ana,10,USD,won,,,2027-09-01,,\nD3,Ana,10,USD,won,,,2027-09-02,,\n");
  CHECK(table.turn("2027-10-01"));
  CHECK(table.stored().state == GoalState::closing);
  CHECK_FALSE(table.turn("2027-10-07"));  // Friday the first, and Monday to Thursday: five working days
  CHECK(table.turn("2027-10-08"));
  CHECK(table.stored().state == GoalState::closed);
  CHECK(table.told() == "written proposed agreed started ended closed/exceeded");
}

TEST_CASE("whoever was away for months finds every step") {
  Table table;
  table.agreed(2, "2027-Q3");
  CHECK(table.turn("2028-03-01"));
  CHECK(table.told() == "written proposed agreed started ended closed/missed");
}

TEST_CASE("what is agreed within its period runs at once; a manager closes it early, ops restate what is closed") {
  Table table;
  table.agreed(2);
  CHECK(table.stored().state == GoalState::active);
  table.turn("2027-07-01");
  CHECK(table.step("Ana", {.act = GoalAct::close}) == "NOT_YOUR_STEP act");
  CHECK(table.step("Mo", {.act = GoalAct::close}).empty());
  table.deals("D1,Ana,10,USD,won,,,2027-05-02,,\nD2,Ana,10,USD,won,,,2027-05-03,,\n");
  CHECK(table.step("Olu", {.act = GoalAct::restate}) == "COMMENT_MISSING comment");
  CHECK(table.step("Olu", {.act = GoalAct::restate, .comment = "Two deals came late"}).empty());
  CHECK(table.told() == "written proposed agreed ended closed/missed restated/achieved");
}

TEST_CASE("R-PACE: a pause takes its working days out of what is expected and ends by itself") {
  Table table;
  table.agreed(60);
  const app::GoalRow before = table.row(app::AsOf::end_of(day("2027-06-30")));
  CHECK(table.step("Mo", {.act = GoalAct::pause,
                          .comment = "Leave",
                          .days = DateRange{day("2027-04-16"), day("2027-04-30")}}) == "PAUSE_INVALID days");
  CHECK(table.step("Mo", {.act = GoalAct::pause,
                          .comment = "Leave",
                          .days = DateRange{day("2027-04-15"), day("2027-08-01")}}) == "PAUSE_INVALID days");
  const std::string first = table.row(app::AsOf::live(table.today)).elapsed_share;
  CHECK(table
            .step("Mo",
                  {.act = GoalAct::pause, .comment = "Leave", .days = DateRange{day("2027-04-15"), day("2027-04-30")}})
            .empty());
  CHECK(table.stored().state == GoalState::paused);
  // 10 of 65 working days had elapsed; twelve are paused, so that it is 10 of 53 until they are over.
  CHECK(first == "0.153846");
  CHECK(table.row(app::AsOf::live(table.today)).elapsed_share == "0.188679");
  CHECK(table.row(app::AsOf::end_of(day("2027-04-30"))).elapsed_share == "0.188679");
  CHECK(table.row(app::AsOf::end_of(day("2027-06-30"))).expected == before.expected);
  CHECK_FALSE(table.turn("2027-04-30"));
  CHECK(table.turn("2027-05-01"));
  CHECK(table.stored().state == GoalState::active);
  CHECK(table.told() == "written proposed agreed paused resumed");
}

TEST_CASE("who comes back early resumes, and the days that were not needed count again") {
  Table table;
  table.agreed(60);
  const std::string first = table.row(app::AsOf::live(table.today)).elapsed_share;
  CHECK(table
            .step("Mo",
                  {.act = GoalAct::pause, .comment = "Leave", .days = DateRange{day("2027-04-15"), day("2027-04-30")}})
            .empty());
  CHECK(table.step("Mo", {.act = GoalAct::resume}).empty());
  CHECK(table.row(app::AsOf::live(table.today)).elapsed_share == first);
}

TEST_CASE("R-AMD: an easing waits for seven days, and until then the old target is in force") {
  Table table;
  table.agreed(65);
  CHECK(
      table.amend("Ana", {.reason = AmendmentReason::market, .target = {52, 0}, .comment = "The fair is off"}).empty());
  CHECK(table.decide("Mo", true).empty());
  CHECK(table.stored().target == 65);
  CHECK(table.row(app::AsOf::live(table.today)).target == "65");
  CHECK_FALSE(table.turn("2027-04-21"));
  CHECK(table.turn("2027-04-22"));
  CHECK(table.stored().target == 52);
  // 15 working days had elapsed by the 21st: 15 were expected. Then from there straight to 52 at the end.
  CHECK(table.row(app::AsOf::live(table.today)).expected == "15.00");
  CHECK(table.row(app::AsOf::end_of(day("2027-04-22"))).expected == "15.74");
  CHECK(table.row(app::AsOf::end_of(day("2027-06-30"))).expected == "52.00");
  CHECK(table.row(app::AsOf::end_of(day("2027-04-20"))).target == "65");
}

TEST_CASE("R-AMD: who leads proposes a tightening that the owner agrees to, and it holds at once") {
  Table table;
  table.agreed(65);
  CHECK(table.amend("Mo", {.reason = AmendmentReason::strategy, .target = {78, 0}, .comment = "A new region"}).empty());
  CHECK(table.decide("Uma", true) == "not allowed");
  CHECK(table.decide("Ana", true).empty());
  CHECK(table.stored().target == 78);
  CHECK(table.amend("Mo", {.reason = AmendmentReason::market, .target = {78, 0}, .comment = "Again"}) ==
        "NOTHING_CHANGES target");
}

TEST_CASE("R-AMD: an amendment is declined or withdrawn, and the goal stays as it was") {
  Table table;
  table.agreed(65);
  CHECK(
      table.amend("Ana", {.reason = AmendmentReason::market, .target = {50, 0}, .comment = "The fair is off"}).empty());
  CHECK(table.decide("Ana", false).empty());  // one's own is withdrawn
  CHECK(table.amend("Ana", {.reason = AmendmentReason::market, .target = {50, 0}, .comment = "Once more"}).empty());
  CHECK(table.decide("Mo", false).empty());
  CHECK(table.stored().target == 65);
  CHECK(table.decide("Mo", true) == "NO_AMENDMENT ");
  CHECK(table.amend("Ana", {.reason = AmendmentReason::market, .target = {505, 1}, .comment = "Half"}) ==
        "NUMBER_INVALID target");
}

TEST_CASE("R-AMD a stretch that the amended target has reached is none any more, one beyond it stays") {
  for (const auto& [target, stays] : {std::pair(14, true), {15, false}}) {
    CAPTURE(target);
    Table table;
    app::GoalDraft draft = table.draft(12);
    draft.stretch = Decimal{15, 0};
    REQUIRE(table.write("Ana", draft).empty());
    REQUIRE(table.step("Ana", {.act = GoalAct::propose}).empty());
    REQUIRE(table.step("Mo", {.act = GoalAct::agree}).empty());
    CHECK(table.amend("Mo", {.reason = AmendmentReason::scope, .target = {target, 0}, .comment = "One account more"}) ==
          "");
    CHECK(table.decide("Ana", true) == "");
    CHECK(table.stored().target == target);
    CHECK(table.stored().stretch.has_value() == stays);
  }
}

TEST_CASE("an assigned goal is acknowledged by its owner, with a reservation that those above read") {
  Table table;
  app::GoalDraft given = table.draft(12);
  given.assigned = true;
  given.framework = Framework::plain;
  CHECK(table.write("Mo", given).empty());
  CHECK(table.step("Mo", {.act = GoalAct::propose}).empty());
  CHECK(table.step("Ana", {.act = GoalAct::agree}) == "NOT_YOUR_STEP act");
  CHECK(table.step("Ana", {.act = GoalAct::assign}) == "OWN_TARGET act");
  CHECK(table.step("Mo", {.act = GoalAct::assign}).empty());
  CHECK(table.step("Ana", {.act = GoalAct::acknowledge, .comment = "Two of my accounts have left"}).empty());
  table.as("Uma");
  const auto reading = app::read_agreement(table.engine.store(), table.workspace.id, table.viewpoint(),
                                           table.numbers.current()->numbers, table.goal, table.today);
  REQUIRE(reading.has_value());
  CHECK(reading->reservation == "Two of my accounts have left");
  CHECK(table.step("Ana", {.act = GoalAct::acknowledge}) == "SAID_ALREADY act");
}

TEST_CASE("rewriting a draft forgets what was overridden in it") {
  Table table;
  CHECK(table.write("Ana", table.draft(12)).empty());
  CHECK(table.at_desk("Ben", [&](const app::GoalDesk& desk) {
    return app::rewrite_goal(desk, table.goal, table.revision, table.draft(13));
  }) == "not found");
  CHECK(table
            .at_desk("Ana",
                     [&](const app::GoalDesk& desk) {
                       return app::rewrite_goal(desk, table.goal, table.revision, table.draft(13));
                     })
            .empty());
  CHECK(table.stored().target == 13);
  CHECK(table.step("Ana", {.act = GoalAct::propose}).empty());
  CHECK(table.at_desk("Ana", [&](const app::GoalDesk& desk) {
    return app::rewrite_goal(desk, table.goal, table.revision, table.draft(14));
  }) == "NOT_A_DRAFT ");
}

TEST_CASE("R-AMD: a tightening that is agreed after an easing, and begins before it, is what holds") {
  Table table;
  table.agreed(65);
  CHECK(
      table.amend("Ana", {.reason = AmendmentReason::market, .target = {52, 0}, .comment = "The fair is off"}).empty());
  CHECK(table.decide("Mo", true).empty());
  CHECK(table.amend("Mo", {.reason = AmendmentReason::strategy, .target = {70, 0}, .comment = "A new region"}).empty());
  CHECK(table.decide("Ana", true).empty());
  CHECK(table.stored().target == 70);
  CHECK_FALSE(table.turn("2027-04-22"));
  CHECK(table.stored().target == 70);
}

TEST_CASE("R-TGT: an amended target keeps to the bounds of its metric") {
  Table table;
  app::GoalDraft rate = table.draft(0);
  rate.metric = "win_rate";
  rate.value = Decimal{60, 0};
  rate.baseline = Decimal{40, 0};
  REQUIRE(table.write("Ana", rate).empty());
  REQUIRE(table.step("Ana", {.act = GoalAct::propose}).empty());
  REQUIRE(table.step("Mo", {.act = GoalAct::agree}).empty());
  const auto asked = [&](int target) {
    return table.amend("Mo", {.reason = AmendmentReason::strategy, .target = {target, 0}, .comment = "More"});
  };
  CHECK(asked(101).find("TARGET_OUT_OF_BOUNDS") != std::string::npos);
  CHECK(asked(100).empty());
}

TEST_CASE("DOMAIN 6: a draft that was never proposed stays its author's when it is called off") {
  Table table;
  REQUIRE(table.write("Ana", table.draft(12)).empty());
  REQUIRE(table.step("Ana", {.act = GoalAct::cancel}).empty());
  const auto sees = [&](const std::string& who) {
    table.as(who);
    return app::read_agreement(table.engine.store(), table.workspace.id, table.viewpoint(),
                               table.numbers.current()->numbers, table.goal, table.today)
        .has_value();
  };
  CHECK(sees("Ana"));
  for (const char* other : {"Mo", "Ben", "Olu"}) {
    CAPTURE(other);
    CHECK_FALSE(sees(other));
    CHECK_FALSE(app::may_read_goal(table.viewpoint(), table.stored()));
  }
}
