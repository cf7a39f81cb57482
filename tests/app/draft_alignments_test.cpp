#include "app/goal/draft_alignments.hpp"
#include "app/alignment_office.hpp"
#include "app/goal/check_goal_draft.hpp"
#include "app/goal/goal_desk.hpp"
#include "domain/metric/metric_library.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

struct DraftRoom : AlignmentRoom {
  Goal drafted(const std::string& of, std::int64_t target, const std::string& key = "revenue") {
    Goal goal = draft_of(of, target, key);
    goal.state = GoalState::draft;
    return put(goal);
  }
  // "serves C2:Central revenue": what the checker is told of a draft.
  std::string found(const Goal& goal) {
    const auto& now = board();
    const app::DraftAlignments read = app::alignments_of_draft(now.numbers, goal, today);
    std::string text = read.serves_objective ? "serves" : "orphan";
    for (const auto& conflict : read.conflicts) {
      text += " C" + std::to_string(conflict.number) + ":" + now.sheet->find(conflict.with)->goal.title;
    }
    return text;
  }
};

}  // namespace

TEST_CASE("R1 a draft serves an objective by any line that leads to an active one, over drafts and guards not") {
  DraftRoom room;
  const Goal draft = room.drafted("Ana", 100);
  CHECK(room.found(draft) == "orphan");
  const Goal above = room.goal("North", 400);
  CHECK(refusal(room.align(draft, above)) == "");
  CHECK(room.found(draft) == "orphan");
  const Objective planned = room.objective("Grow one day", ObjectiveState::draft);
  CHECK(refusal(room.align(above, planned)) == "");
  CHECK(room.found(draft) == "orphan");
  const Objective grow = room.objective("Grow in the north");
  CHECK(refusal(room.align(above, grow)) == "");
  CHECK(room.found(draft) == "serves");
  const Goal beside = room.drafted("Ben", 100, "calls");
  CHECK(refusal(room.align(beside, above, AlignmentKind::guard)) == "");
  CHECK(room.found(beside) == "orphan");
}

TEST_CASE("C2 a draft that pulls one metric against what it serves, directly or further up") {
  DraftRoom room;
  Goal top = room.draft_of("Central", 50, "sales_cycle_days");
  top.scoring = Scoring::cap;
  room.put(top);
  const Goal between = room.goal("North", 400);
  CHECK(refusal(room.align(between, top, AlignmentKind::supports)) == "");
  Goal draft = room.draft_of("Ana", 60, "sales_cycle_days");
  draft.state = GoalState::draft;
  draft.scoring = Scoring::gap;
  draft.baseline = 40;
  room.put(draft);
  CHECK(refusal(room.align(draft, between, AlignmentKind::supports)) == "");
  CHECK(room.found(draft) == "orphan C2:Central sales_cycle_days");
  draft.baseline = 80;
  CHECK(room.found(draft) == "orphan");
}

TEST_CASE("R1 R3 the checker is told of what a kept draft serves, and a C2 keeps it from being agreed to") {
  DraftRoom room;
  const Goal top = room.goal("North", 400);
  Goal draft = room.drafted("Ana", 100);
  const auto found = [&](Scoring scoring) {
    draft.scoring = scoring;
    app::GoalDraft written = app::draft_of(draft, {}, *library_metric("revenue"));
    written.framework = Framework::smart;
    const auto& now = room.board();
    const auto checked = app::check_goal_draft(now.numbers, room.viewpoint(), written, room.today);
    REQUIRE(checked.has_value());
    std::string text;
    for (const checker::DraftFinding& one : checked->check.findings) {
      if (one.rule == checker::Rule::R1) text += "R1 ";
    }
    for (const checker::DraftFinding& one : app::errors_against(checked->check, {}, GoalAct::agree)) {
      if (one.rule == checker::Rule::R3) text += one.params.at("conflict");
    }
    return text;
  };
  CHECK(found(Scoring::quota) == "R1 ");
  CHECK(refusal(room.align(draft, top)) == "");
  CHECK(found(Scoring::quota) == "R1 ");
  CHECK(refusal(room.align(top, room.objective("Sell more"))) == "");
  CHECK(found(Scoring::quota) == "");
  CHECK(found(Scoring::cap) == "C2");
}

TEST_CASE("C4 and C5 a draft that was rewritten to other days or another metric than what it is a part of") {
  DraftRoom room;
  Goal draft = room.drafted("Ana", 100);
  const Goal above = room.goal("North", 400);
  CHECK(refusal(room.align(draft, above)) == "");
  draft.period = {PeriodKind::quarter, "2027-Q3", {day("2027-07-01"), day("2027-09-30")}};
  CHECK(room.found(draft) == "orphan C4:North revenue");
  draft.period = above.period;
  draft.metric = room.metric("calls");
  draft.currency.reset();
  CHECK(room.found(draft) == "orphan C5:North revenue");
}
