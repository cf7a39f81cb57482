#include "app/demo/store_company.hpp"
#include "app/demo_support.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "domain/goal/alignment_rules.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;
using namespace salespact::test;
using app::demo::DemoCompany;

namespace {

const Goal& goal_of(const DemoCompany& company, GoalId id) { return *std::ranges::find(company.goals, id, &Goal::id); }
const Metric& metric_of(const DemoCompany& company, const Goal& goal) {
  return *std::ranges::find(company.metrics, goal.metric, &Metric::id);
}

bool may_stand(const DemoCompany& company, GoalAlignment alignment) {
  Goal child = goal_of(company, alignment.child);
  child.state = GoalState::active;  // as it was when it was aligned
  if (const auto* objective = std::get_if<ObjectiveId>(&alignment.parent)) {
    return problems_between(alignment, child, *std::ranges::find(company.objectives, *objective, &Objective::id))
        .empty();
  }
  Goal parent = goal_of(company, std::get<GoalId>(alignment.parent));
  parent.state = GoalState::active;
  return problems_between(alignment, {child, metric_of(company, child)}, {parent, metric_of(company, parent)}, true)
      .empty();
}

}  // namespace

TEST_SUITE("demo") {
  TEST_CASE("every alignment of the demo is one that could be made by hand") {
    for_each_demo([](const DemoCompany& company, Date) {
      CHECK(company.alignments.size() > 200);
      for (const GoalAlignment& alignment : company.alignments) {
        CHECK(problems_of(alignment).empty());
        CHECK(may_stand(company, alignment));
      }
    });
  }

  TEST_CASE("the demo's map shows one goal that serves nothing and at least one conflict, whatever day it is") {
    for (const Date today : {demo_days()[0], demo_days()[1], demo_days()[5]}) {
      const DemoCompany& company = demo_company(demo_seeds.front(), today);
      const auto store = store::make_memory_store();
      app::demo::store_company(*store, company, Instant{});
      app::NumbersKeeper keeper(*store, company.workspace.id);
      keeper.load(today);
      const auto board = keeper.current();
      const app::AlignmentBook& book = board->alignments->book();
      std::int64_t orphans = 0;
      for (app::AlignmentBook::Place at = 0; at < board->sheet->goals().size(); ++at) {
        if (!book.is_orphan(at)) continue;
        CAPTURE(board->sheet->goals()[at].goal.title);
        ++orphans;
      }
      CHECK(orphans == 1);
      CHECK(std::ranges::any_of(book.conflicts(), [](const auto& conflict) { return conflict.number == 4; }));
    }
  }
}
