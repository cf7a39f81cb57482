#include "app/goal/give_goals.hpp"
#include "app/administration_office.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Ana and Ben in Central/North, led by Mo; Uma leads Central. It is 15 April 2027.
struct Many : MemoryOffice {
  app::GoalsOfMany done;

  [[nodiscard]] static app::GoalForMany meetings(std::vector<app::GoalForOne> rows) {
    app::GoalForMany asked;
    asked.draft.statement = "{owner}: hold {target} meetings by {end} by calling every account";
    asked.draft.title = "Meetings of {owner}";
    asked.draft.metric = "meetings";
    asked.draft.mode = TargetMode::absolute;
    asked.draft.value = Decimal{30, 0};
    asked.draft.period = "2027-Q2";
    asked.draft.framework = Framework::plain;
    asked.draft.assigned = true;
    asked.draft.why = "Meetings win deals";
    asked.draft.needs_nothing = true;
    asked.draft.stands_alone_because = "a trial";
    asked.rows = std::move(rows);
    asked.act = GoalAct::assign;
    return asked;
  }
  std::string give(const std::string& who, const app::GoalForMany& asked) {
    as(who);
    numbers.follow(today);
    const auto board = numbers.current();
    const app::AdministrationPorts ports = desk();
    const app::By by_whom = by();
    const auto given = app::give_goals(app::GoalDesk{ports, by_whom, *board}, asked);
    if (given) done = *given;
    numbers.follow(today);
    return refusal(given);
  }
  std::vector<Goal> goals() {
    return read([&](app::Transaction& tx) { return tx.goals().all(); });
  }
  std::string told(GoalId goal) {
    std::string out;
    for (const GoalEvent& one : read([&](app::Transaction& tx) { return tx.agreements().events(goal); })) {
      out += (out.empty() ? "" : " ") + std::string(text_of(one.kind));
    }
    return out;
  }
};

}  // namespace

TEST_CASE("the same goal is given to many, each with a number of their own, and runs at once") {
  Many table;
  CHECK(table.give("Mo", Many::meetings({{.owner = "ana@acme.example"}, {.owner = "BEN ", .value = Decimal{25, 0}}})) ==
        "");
  CHECK(table.done.written == 2);
  REQUIRE(table.done.rows.size() == 2);
  CHECK(table.done.rows[0].statement == "Ana: hold 30 meetings by 30 June 2027 by calling every account");
  CHECK(table.done.rows[1].statement == "Ben: hold 25 meetings by 30 June 2027 by calling every account");
  CHECK(table.done.rows[1].title == "Meetings of Ben");
  CHECK(table.done.rows[1].target == "25");
  const auto goals = table.goals();
  REQUIRE(goals.size() == 2);
  for (const Goal& goal : goals) {
    CHECK(goal.state == GoalState::active);
    CHECK(goal.assigned);
    CHECK(table.told(goal.id) == "written proposed assigned");
  }
}

TEST_CASE("a dry run says of each row what would happen, and keeps nothing") {
  Many table;
  app::GoalForMany asked = Many::meetings({{.owner = "Ana"}, {.owner = "Nobody"}, {.owner = "Olu"}, {.owner = "ANA "}});
  asked.dry_run = true;
  CHECK(table.give("Mo", asked) == "");
  CHECK(table.done.written == 0);
  CHECK(table.goals().empty());
  REQUIRE(table.done.rows.size() == 4);
  CHECK(table.done.rows[0].problems.empty());
  CHECK_FALSE(table.done.rows[0].goal.has_value());
  REQUIRE(table.done.rows[1].problems.size() == 1);
  CHECK(table.done.rows[1].problems[0].code == "OWNER_UNKNOWN");
  CHECK(table.done.rows[1].problems[0].field == "rows/1/owner");
  CHECK(table.done.rows[2].problems.at(0).code == "OWNER_UNKNOWN");  // not led by Mo
  CHECK(table.done.rows[3].problems.at(0).code == "OWNER_TWICE");
}

TEST_CASE("one row that can't be done keeps all from being given, and each is named") {
  Many table;
  CHECK(table.give("Mo", Many::meetings({{.owner = "Ana"},
                                         {.owner = "Ben", .value = Decimal{255, 1}},
                                         {.owner = "Mo"},
                                         {.owner = "Nobody"}})) ==
        "NUMBER_INVALID rows/1/target, OWN_TARGET rows/2/act, OWNER_UNKNOWN rows/3/owner");
  CHECK(table.goals().empty());
}

TEST_CASE("many are proposed instead, or kept as drafts") {
  Many table;
  app::GoalForMany asked = Many::meetings({{.owner = "Ana"}});
  asked.draft.assigned = false;
  CHECK(table.give("Mo", asked) == "ACT_UNFIT act");
  asked.act = GoalAct::propose;
  CHECK(table.give("Mo", asked) == "");
  CHECK(table.goals().at(0).state == GoalState::proposed);
  CHECK(table.told(table.goals().at(0).id) == "written proposed");
  app::GoalForMany drafts = Many::meetings({{.owner = "Ben"}});
  drafts.act.reset();
  CHECK(table.give("Mo", drafts) == "");
  CHECK(std::ranges::count(table.goals(), GoalState::draft, &Goal::state) == 1);
}

TEST_CASE("what the checker holds back is not given") {
  Many table;
  CHECK(table.give("Mo", Many::meetings({{.owner = "Ana"}})) == "");
  // The same metric and days again: C1.
  CHECK(
      table.give("Mo", Many::meetings({{.owner = "Ben"}, {.owner = "Ana"}})).starts_with("BLOCKED_BY_CHECKER rows/1/"));
  CHECK(table.goals().size() == 1);
}

TEST_CASE("everybody's own past is what each starts from") {
  Many table;
  table.deals(
      "D1,Ana,10,USD,won,,,2026-05-02,,\nD2,Ana,10,USD,won,,,2026-06-03,,\nD3,Ana,10,USD,won,,,2027-02-03,,\n"
      "D4,Ben,10,USD,won,,,2027-02-03,,\n");
  app::GoalForMany asked = Many::meetings({{.owner = "Ana"}, {.owner = "Ben"}, {.owner = "Uma"}});
  asked.draft.metric = "deals_won";
  asked.draft.statement = "Raise deals won by {target} in {period} by calling every account";
  asked.draft.mode = TargetMode::relative_percent;
  asked.draft.value = Decimal{50, 0};
  asked.baseline_from_history = true;
  asked.dry_run = true;
  CHECK(table.give("Olu", asked) == "");
  CHECK(table.done.rows[0].baseline == "2");  // the second quarter of 2026, not the latest
  CHECK(table.done.rows[0].target == "3");
  CHECK(table.done.rows[0].statement == "Raise deals won by 50% in Q2 2027 by calling every account");
  CHECK(table.done.rows[1].baseline == "1");  // none a year before: the latest
  CHECK(table.done.rows[1].target == "2");
  REQUIRE(table.done.rows[2].problems.size() == 1);
  CHECK(table.done.rows[2].problems[0].code == "BASELINE_MISSING");
}

TEST_CASE("nobody, too many, and blanks that there are not are refused before anybody is looked at") {
  Many table;
  CHECK(table.give("Mo", Many::meetings({})) == "NOBODY rows");
  CHECK(table.give("Mo", Many::meetings(std::vector<app::GoalForOne>(app::most_goals_at_once + 1, {.owner = "Ana"}))) ==
        "TOO_MANY rows");
  app::GoalForMany most = Many::meetings(std::vector<app::GoalForOne>(app::most_goals_at_once, {.owner = "Ana"}));
  most.dry_run = true;
  CHECK(table.give("Mo", most) == "");
  CHECK(table.done.rows.size() == app::most_goals_at_once);
  app::GoalForMany asked = Many::meetings({{.owner = "Ana"}});
  asked.draft.statement = "Hold {amount} meetings";
  CHECK(table.give("Mo", asked) == "ACT_UNFIT statement");
}
