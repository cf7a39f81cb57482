#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct AlignmentFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  MetricId revenue = this->add_metric();
  GoalId child = add_goal();
  GoalId parent = add_goal();

  GoalId add_goal() {
    Goal goal;
    goal.id = make_id<GoalId>();
    goal.title = "More revenue";
    goal.owner = ana;
    goal.metric = revenue;
    goal.period = {PeriodKind::year, "FY2027", {day("2027-01-01"), day("2027-12-31")}};
    goal.target = 100;
    this->write([&](app::Transaction& t) { t.goals().insert(std::vector{goal}); });
    return goal.id;
  }
  ObjectiveId add_objective() {
    Objective one;
    one.id = make_id<ObjectiveId>();
    one.title = "Grow in the north";
    one.horizon = {day("2027-01-01"), day("2027-12-31")};
    one.owner = ana;
    one.state_since = day("2027-01-02");
    this->write([&](app::Transaction& t) { t.strategy().insert(one); });
    return one.id;
  }
  GoalAlignment alignment(GoalId from, AlignedTo to) {
    GoalAlignment one;
    one.id = make_id<GoalAlignmentId>();
    one.child = from;
    one.parent = to;
    one.kind = AlignmentKind::sum;
    one.share = 333'333;
    one.tenure = {day("2027-01-01"), day("2028-01-01")};
    return one;
  }
  void insert(const GoalAlignment& one) {
    this->write([&](app::Transaction& t) { t.alignments().insert(std::vector{one}); });
  }
  GoalAlignment found(GoalAlignmentId id) {
    return this->ask([&](app::Transaction& t) { return t.alignments().find(id).value(); });
  }
  template <class Read>
  std::vector<GoalAlignmentId> ids(Read read) {
    return this->ask([&](app::Transaction& t) {
      std::vector<GoalAlignmentId> out;
      for (const GoalAlignment& one : read(t.alignments())) out.push_back(one.id);
      return out;
    });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("an alignment comes back as it was stored, below a goal and below an objective", Engine,
                   ON_EVERY_STORE) {
  AlignmentFixture<Engine> f;
  const ObjectiveId objective = f.add_objective();
  const GoalAlignment to_goal = f.alignment(f.child, f.parent);
  GoalAlignment to_objective = f.alignment(f.parent, objective);
  to_objective.kind = AlignmentKind::driver;
  to_objective.share = full_share;
  to_objective.weight = 0;
  to_objective.tenure.to.reset();
  f.insert(to_goal);
  f.insert(to_objective);
  const GoalAlignment sum = f.found(to_goal.id);
  CHECK(sum.child == f.child);
  CHECK(sum.parent == AlignedTo(f.parent));
  CHECK(sum.kind == AlignmentKind::sum);
  CHECK(sum.share == 333'333);
  CHECK_FALSE(sum.weight);
  CHECK(sum.tenure == to_goal.tenure);
  CHECK(sum.revision == 1);
  const GoalAlignment driver = f.found(to_objective.id);
  CHECK(driver.parent == AlignedTo(objective));
  CHECK(driver.weight == 0);
  CHECK_FALSE(driver.tenure.to);
  CHECK(f.ids([](auto& all) { return all.all(); }) == std::vector{to_goal.id, to_objective.id});
  CHECK(f.ids([&](auto& all) { return all.of_child(f.child); }) == std::vector{to_goal.id});
  CHECK(f.ids([&](auto& all) { return all.of_parent(f.parent); }) == std::vector{to_goal.id});
  CHECK(f.ids([&](auto& all) { return all.of_parent(objective); }) == std::vector{to_objective.id});
  CHECK(f.ids([&](auto& all) { return all.of_parent(f.child); }).empty());
}

TEST_CASE_TEMPLATE("an alignment is changed and removed from the revision that was read", Engine, ON_EVERY_STORE) {
  AlignmentFixture<Engine> f;
  GoalAlignment one = f.alignment(f.child, f.parent);
  f.insert(one);
  one.kind = AlignmentKind::guard;
  one.share = 1;
  one.tenure.to = day("2027-07-01");
  one.child = f.parent;  // not by this door
  f.write([&](app::Transaction& t) {
    CHECK(t.alignments().update(one));
    CHECK_FALSE(t.alignments().update(one));
  });
  const GoalAlignment back = f.found(one.id);
  CHECK(back.kind == AlignmentKind::guard);
  CHECK(back.share == 1);
  CHECK(back.tenure.to == day("2027-07-01"));
  CHECK(back.child == f.child);
  CHECK(back.revision == 2);
  f.write([&](app::Transaction& t) {
    CHECK_FALSE(t.alignments().remove(one.id, 1));
    CHECK(t.alignments().remove(one.id, 2));
    CHECK_FALSE(t.alignments().remove(one.id, 2));
  });
  CHECK(f.ids([](auto& all) { return all.all(); }).empty());
}

TEST_CASE_TEMPLATE("an alignment needs two that exist, a share, a weight and days in their order", Engine,
                   ON_EVERY_STORE) {
  AlignmentFixture<Engine> f;
  const auto refused = [&](auto change) {
    GoalAlignment one = f.alignment(f.child, f.parent);
    change(one);
    CHECK_THROWS_AS(f.insert(one), app::StoreFault);
  };
  refused([](GoalAlignment& one) { one.child = make_id<GoalId>(); });
  refused([](GoalAlignment& one) { one.parent = make_id<GoalId>(); });
  refused([](GoalAlignment& one) { one.parent = make_id<ObjectiveId>(); });
  refused([](GoalAlignment& one) { one.parent = one.child; });
  refused([](GoalAlignment& one) { one.share = 0; });
  refused([](GoalAlignment& one) { one.share = full_share + 1; });
  refused([](GoalAlignment& one) { one.weight = -1; });
  refused([](GoalAlignment& one) { one.tenure.to = one.tenure.from; });
  CHECK(f.ids([](auto& all) { return all.all(); }).empty());
}

TEST_CASE_TEMPLATE("an objective that a goal serves stays", Engine, ON_EVERY_STORE) {
  AlignmentFixture<Engine> f;
  const ObjectiveId objective = f.add_objective();
  f.insert(f.alignment(f.child, objective));
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.strategy().remove(objective); }), app::StoreFault);
}

TEST_CASE_TEMPLATE("sample goals go with every alignment that names them", Engine, ON_EVERY_STORE) {
  AlignmentFixture<Engine> f;
  const GoalId own = f.add_goal();
  const ObjectiveId objective = f.add_objective();
  const GoalAlignment kept = f.alignment(own, objective);
  f.insert(kept);
  f.insert(f.alignment(f.child, own));
  f.insert(f.alignment(own, f.parent));
  f.insert(f.alignment(f.child, f.parent));
  f.write([&](app::Transaction& t) {
    t.samples().mark({{}, {}, {f.child, f.parent}});
    CHECK(t.samples().remove().goals == 2);
  });
  CHECK(f.ids([](auto& all) { return all.all(); }) == std::vector{kept.id});
}

TEST_CASE_TEMPLATE("goals say whether they may stand alone and have a plan", Engine, ON_EVERY_STORE) {
  AlignmentFixture<Engine> f;
  const GoalId silent = f.add_goal();
  const auto say = [&](GoalId goal, const std::string& alone, const std::string& how) {
    GoalAgreement agreement;
    agreement.goal = goal;
    agreement.author = f.ana;
    agreement.terms.stands_alone_because = alone;
    agreement.terms.how = how;
    f.write([&](app::Transaction& t) { t.agreements().put(agreement); });
  };
  say(f.parent, "", "By calling twice a day");
  say(f.child, "The law asks for it", "");
  say(silent, "", "");
  const auto stated = f.ask([](auto& t) { return t.alignments().stated(); });
  REQUIRE(stated.size() == 2);
  CHECK(stated[0].goal == f.child);
  CHECK(stated[0].may_stand_alone);
  CHECK_FALSE(stated[0].has_plan);
  CHECK(stated[1].goal == f.parent);
  CHECK_FALSE(stated[1].may_stand_alone);
  CHECK(stated[1].has_plan);
}
