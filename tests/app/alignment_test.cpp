#include "app/alignment_office.hpp"

using namespace salespact;
using namespace salespact::test;

TEST_CASE_TEMPLATE("a goal is aligned, changed and taken away, each told in the log and from what was read", Engine,
                   ON_EVERY_STORE) {
  AlignmentOffice<Engine> office;
  const Goal top = office.goal("Acme", 1'000);
  const Goal north = office.goal("North", 400);
  const auto made = office.align(north, top, AlignmentKind::sum, 500'000);
  REQUIRE(made.has_value());
  CHECK(office.last_audit().action == "alignment.made");
  CHECK(office.last_audit().object == "goal:" + north.id.text());
  CHECK(office.last_audit().after == "sum of \"Acme revenue\", share 0.500000, from 2027-04-01");
  const auto change = [&](std::int64_t revision, const app::AlignmentChange& what) {
    return refusal(app::change_alignment(office.desk(), office.by(), north.id, made->id, revision, what));
  };
  CHECK(change(1, {.kind = AlignmentKind::driver, .weight = std::optional<std::int64_t>(250'000)}).empty());
  CHECK(office.last_audit().after == "driver of \"Acme revenue\", weight 0.250000, from 2027-04-01");
  CHECK(change(1, {.share = 1}) == "stale");
  CHECK(change(2, {.to = std::optional<Date>(day("2027-06-01"))}).empty());
  CHECK(office.last_audit().after == "driver of \"Acme revenue\", weight 0.250000, from 2027-04-01 to 2027-05-31");
  CHECK(change(3, {.weight = std::optional<std::int64_t>(full_share + 1)}) == "WEIGHT_INVALID weight");
  const auto remove = [&](GoalId of, std::int64_t revision) {
    return refusal(app::remove_alignment(office.desk(), office.by(), of, made->id, revision));
  };
  CHECK(remove(north.id, 2) == "stale");
  CHECK(remove(top.id, 3) == "not found");
  CHECK(remove(north.id, 3).empty());
  CHECK(office.last_audit().action == "alignment.removed");
  CHECK(remove(north.id, 3) == "not found");
}

TEST_CASE_TEMPLATE("what serves itself over others, twice or beyond 100 % is refused, and nothing is half saved",
                   Engine, ON_EVERY_STORE) {
  AlignmentOffice<Engine> office;
  const Goal top = office.goal("Acme", 1'000);
  const Goal central = office.goal("Central", 500);
  const Goal north = office.goal("North", 400);
  CHECK(refusal(office.align(central, top)).empty());
  CHECK(refusal(office.align(north, central, AlignmentKind::sum, 600'000)).empty());
  CHECK(refusal(office.align(top, north, AlignmentKind::guard)) == "ALIGNMENT_CYCLE parent");
  CHECK(refusal(office.align(top, central, AlignmentKind::supports)) == "ALIGNMENT_CYCLE parent");
  CHECK(refusal(office.align(top, top)) == "ALIGNMENT_SELF parent");
  CHECK(refusal(office.align(north, central, AlignmentKind::guard)) == "ALIGNMENT_OVERLAP parent");
  CHECK(refusal(office.align(north, top, AlignmentKind::sum, 400'001)) == "SHARE_SUM share");
  CHECK(office.read([](app::Transaction& tx) { return tx.alignments().all().size(); }) == 2);
  CHECK(refusal(office.align(north, top, AlignmentKind::sum, 400'000)).empty());
  // Another tree takes the whole of it again.
  Goal elsewhere = office.draft_of("West", 900);
  elsewhere = office.put(elsewhere);
  CHECK(refusal(office.align(north, elsewhere)).empty());
}

TEST_CASE("a sum needs the parent's unit, a parent that is there, and days in common") {
  AlignmentRoom office;
  const Goal top = office.goal("Acme", 1'000);
  const Goal calls = office.goal("North", 400, "calls");
  CHECK(refusal(office.align(calls, top)) == "SUM_UNIT kind");
  CHECK(refusal(office.align(calls, top, AlignmentKind::driver)).empty());
  CHECK(refusal(office.align(calls, AlignedTo(GoalId{7}))) == "PARENT_UNKNOWN parent");
  CHECK(refusal(office.align(calls, AlignedTo(ObjectiveId{7}))) == "PARENT_UNKNOWN parent");
  Goal later = office.draft_of("North", 100);
  later.period = {PeriodKind::quarter, "2027-Q3", {day("2027-07-01"), day("2027-09-30")}};
  CHECK(refusal(office.align(office.put(later), top)) == "PERIODS_APART parent");
  Goal euro = office.draft_of("North", 100);
  euro.currency = Currency::parse("EUR");
  euro = office.put(euro);
  CHECK(refusal(office.align(euro, top)) == "SUM_CURRENCY kind");
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    tx.calendars().put(
        ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day("2026-01-01"), 1'100'000});
    tx.changes().append(app::ChangeKind::calendar);
  });
  CHECK(refusal(office.align(euro, top)).empty());
}

TEST_CASE("whoever may draft a goal aligns it; a parent that is not theirs to see is none") {
  AlignmentRoom office;
  const Goal ana = office.goal("Ana", 100);
  const Goal north = office.goal("North", 400);
  const Goal west = office.goal("West", 300);
  const Objective draft = office.objective("Not decided yet", ObjectiveState::draft);
  office.as("Ana");
  CHECK(refusal(office.align(ana, west)) == "PARENT_UNKNOWN parent");
  CHECK(refusal(office.align(ana, draft)) == "PARENT_UNKNOWN parent");
  CHECK(refusal(office.align(north, ana)) == "not allowed");
  CHECK(refusal(office.align(west, ana)) == "not found");
  const auto made = office.align(ana, north);
  REQUIRE(made.has_value());
  office.as("Ben");
  CHECK(refusal(app::remove_alignment(office.desk(), office.by(), ana.id, made->id, 1)) == "not allowed");
  office.as("Cy");
  CHECK(refusal(app::remove_alignment(office.desk(), office.by(), ana.id, made->id, 1)) == "not found");
  office.as("Mo");
  CHECK(refusal(app::remove_alignment(office.desk(), office.by(), ana.id, made->id, 1)).empty());
}

TEST_CASE("what a goal that is over has served stays on record") {
  AlignmentRoom office;
  const Goal north = office.goal("North", 400);
  Goal ana = office.goal("Ana", 100);
  const auto made = office.align(ana, north);
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    ana.state = GoalState::closed;
    CHECK(tx.goals().update(ana));
  });
  CHECK(refusal(app::remove_alignment(office.desk(), office.by(), ana.id, made->id, 1)) == "GOAL_OVER ");
  CHECK(refusal(app::change_alignment(office.desk(), office.by(), ana.id, made->id, 1, {.share = 5})) ==
        "GOAL_OVER goal");
}

TEST_CASE("a draft of an objective that goals serve is not discarded") {
  AlignmentRoom office;
  const Objective draft = office.objective("Not decided yet", ObjectiveState::draft);
  const Goal north = office.goal("North", 400);
  REQUIRE(office.align(north, draft).has_value());
  CHECK(refusal(app::discard_objective(office.desk(), office.by(), draft.id, 1)) == "HAS_GOALS ");
}
