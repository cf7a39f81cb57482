#include "app/administration_office.hpp"
#include "app/goal/change_goal.hpp"
#include "app/quota/quota_terms.hpp"
#include "app/report/attainment.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Goals on a part of the records. It is 15 April 2027.
struct Scoped : MemoryOffice {
  [[nodiscard]] app::GoalDraft draft(const char* metric, const char* scope, Decimal value) {
    app::GoalDraft out;
    out.statement = "Win deals of product A by 30 June 2027 by calling every account";
    out.framework = Framework::plain;
    out.owner = person("Ana").id;
    out.metric = metric;
    out.scope = scope;
    out.mode = TargetMode::absolute;
    out.value = value;
    out.period = "2027-Q2";
    out.why = "A is new";
    out.needs_nothing = true;
    out.stands_alone_because = "a trial";
    out.assigned = true;
    return out;
  }
  std::string write(const app::GoalDraft& written) {
    as("Mo");
    numbers.follow(today);
    const auto board = numbers.current();
    const app::AdministrationPorts ports = desk();
    const app::By asked = by();
    const app::GoalDesk at{ports, asked, *board};
    const auto kept = app::write_goal(at, written);
    if (!kept) return refusal(kept);
    const auto proposed = app::take_goal_step(at, kept->id, kept->revision, {.act = GoalAct::propose});
    if (!proposed) return refusal(proposed);
    return refusal(app::take_goal_step(at, kept->id, proposed->revision, {.act = GoalAct::assign}));
  }
  std::string actual_of(std::size_t goal) {
    numbers.follow(today);
    const auto board = numbers.current();
    const app::Measurer measurer(board->numbers);
    return app::row_of(board->numbers, measurer, board->sheet->goals().at(goal), app::AsOf::live(today))
        .actual.value_or("none");
  }
};

}  // namespace

TEST_CASE("a goal counts only the deals of its scope, now and as they come in") {
  Scoped table;
  table.deals(
      "D1,Ana,10,USD,won,,,2027-04-02,,A\nD2,Ana,20,USD,won,,,2027-04-03,,B\nD3,Ana,40,USD,won,,,2027-04-04,,a\n");
  CHECK(table.write(table.draft("revenue", "product = A", {100, 0})) == "");
  CHECK(table.actual_of(0) == "50.00");
  table.deals("D4,Ana,5,USD,won,,,2027-04-05,,A\nD5,Ana,7,USD,won,,,2027-04-05,,B\n");
  CHECK(table.actual_of(0) == "55.00");
  table.deals("D1,Ana,10,USD,won,,,2027-04-02,,B\n");  // corrected: it was B
  CHECK(table.actual_of(0) == "45.00");
}

TEST_CASE("a ratio is narrowed in both its parts") {
  Scoped table;
  table.deals(
      "D1,Ana,10,USD,won,,,2027-04-02,,A\nD2,Ana,20,USD,lost,,,2027-04-03,,A\nD3,Ana,40,USD,lost,,,2027-04-04,,B\n");
  CHECK(table.write(table.draft("win_rate", "product = A", {60, 0})) == "");
  CHECK(table.actual_of(0) == "50.00");
  CHECK(table.write(table.draft("average_deal_size", "product = A", {60, 0})) == "");
  CHECK(table.actual_of(1) == "10.00");
}

TEST_CASE("a scope that the metric does not take is refused with what would be accepted") {
  Scoped table;
  CHECK(table.write(table.draft("revenue", "colour = red", {100, 0})) == "SCOPE_INVALID scope");
  CHECK(table.write(table.draft("nps", "product = A", {60, 0})) == "SCOPE_INVALID scope");
  CHECK(table.write(table.draft("calls", "product = A", {60, 0})) == "SCOPE_INVALID scope");
  CHECK(table.write(table.draft("calls", "type = call", {60, 0})) == "");
}

TEST_CASE("a scope that fills the metric's rule is refused instead of being kept and never counted") {
  Scoped table;
  std::string scope;
  for (int i = 0; i < 16; ++i)
    scope += (i == 0 ? "" : " and ") + std::string("dimension.d") + std::to_string(i) + " = x";
  for (const char* metric : {"revenue", "win_rate", "average_deal_size"}) {
    CHECK(table.write(table.draft(metric, scope.c_str(), {60, 0})) == "SCOPE_INVALID scope");
  }
  const std::string wide = "product = " + std::string(1'950, 'a');
  CHECK(table.write(table.draft("average_deal_size", wide.c_str(), {60, 0})) == "SCOPE_INVALID scope");
  CHECK(table.numbers.follow(table.today) == false);
}

TEST_CASE("a metric keeps counting what goals on a part of its records tell apart") {
  Scoped table;
  CHECK(table.write(table.draft("win_rate", "product = A", {60, 0})) == "");
  CHECK(table.write(table.draft("deals_won", "product = A", {6, 0})) == "");
  table.as("Olu");
  const auto revision = [&](const char* key) {
    return table.read([&](app::Transaction& tx) { return tx.metrics().find(key)->revision; });
  };
  const auto count = [&](const char* key, const char* rule) {
    return refusal(app::change_metric(table.desk(), table.by(), key, revision(key), {.rule = rule}));
  };
  CHECK(count("deals_won", "activities where type = call: count on occurred_on").starts_with("METRIC_IN_USE rule"));
  CHECK(count("deals_won", "deals where status = won and stage != Test: count on closed_on") == "");
  table.numbers.follow(table.today);
  CHECK(table.numbers.current()->sheet->goals().size() == 2);
}

TEST_CASE("C1 a product beside another and beside all of them is no second target, the same product is") {
  Scoped table;
  CHECK(table.write(table.draft("revenue", "", {100, 0})) == "");
  CHECK(table.write(table.draft("revenue", "product = A", {60, 0})) == "");
  CHECK(table.write(table.draft("revenue", "product = B", {40, 0})) == "");
  CHECK(table.write(table.draft("revenue", "product in (A, C)", {40, 0})).starts_with("BLOCKED_BY_CHECKER"));
}

TEST_CASE("a goal with a scope is no quota, and reports of the metric keep it apart") {
  Scoped table;
  CHECK(table.write(table.draft("revenue", "product = A", {60, 0})) == "");
  table.numbers.follow(table.today);
  const auto board = table.numbers.current();
  const app::CompiledGoal& goal = board->sheet->goals().at(0);
  CHECK_FALSE(app::is_quota(goal.goal));
  CHECK(goal.metric != goal.whole);
  CHECK(goal.goal.title == "Revenue 2027-Q2, product = A");
  CHECK(goal.whole == board->numbers.metrics->find("revenue"));
  const auto rows =
      app::report_attainment(board->numbers, *board->sheet, {.metric = "revenue"}, app::AsOf::live(table.today));
  REQUIRE(rows.has_value());
  CHECK(rows->size() == 1);
}

TEST_CASE("R-TGT a target relative to a plan follows the goal that it names") {
  Scoped table;
  CHECK(table.write(table.draft("revenue", "", {200, 0})) == "");
  table.numbers.follow(table.today);
  const GoalId plan = table.numbers.current()->sheet->goals().at(0).goal.id;
  app::GoalDraft draft = table.draft("revenue", "product = A", {25, 0});
  draft.mode = TargetMode::relative_plan;
  CHECK(table.write(draft) == "PLAN_GOAL_MISSING plan_goal");
  draft.plan = GoalId{987'654};
  CHECK(table.write(draft) == "PLAN_GOAL_MISSING plan_goal");
  draft.plan = plan;
  CHECK(table.write(draft) == "");
  table.numbers.follow(table.today);
  const Goal& goal = table.numbers.current()->sheet->goals().at(1).goal;
  CHECK(goal.target == 25'000);  // a quarter more than the plan: 200 and 25 % of it
  CHECK(goal.plan == plan);
}
