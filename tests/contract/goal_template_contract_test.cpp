#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct TemplateFixture : Fixture<Engine> {
  PersonId olu = this->add_person();

  // Everything is filled in.
  GoalTemplateVersion version(GoalTemplateId id, std::int64_t number) {
    GoalTemplate one;
    one.name = "Meetings ‘held’";
    one.for_role = "Account executive";
    one.about = "Two lines\nof it";
    one.framework = Framework::hard;
    one.metric = "meetings";
    one.mode = TargetMode::relative_percent;
    one.value = Decimal{1'250, 2};
    one.scoring = Scoring::quota;
    one.stretch = Decimal{45, 0};
    one.length = TemplateLength::half;
    one.assigned = true;
    one.visibility = Visibility::workspace;
    one.statement = "Hold {target} meetings in {period}";
    one.how = "By calling";
    one.why = "It counts";
    one.resources = {{ResourceKind::budget, "Money \"for\" lunch", "Mo"}, {ResourceKind::person, "A driver", ""}};
    one.rhythm = Rhythm::biweekly;
    one.feedback_giver = "Mo";
    one.reward = "Lunch";
    one.collaboration = "With Ben";
    one.amendment_route = "Ask Mo";
    one.milestones = {{"Half", 50}, {"All", 100}};
    one.review_after_percent = 40;
    return {id, number, one, {1'700'000'000'000'000 + number}, olu};
  }
  // Nothing is filled in that need not be.
  GoalTemplateVersion bare(GoalTemplateId id, std::int64_t number) {
    GoalTemplate one;
    one.name = "Calls";
    one.for_role = "SDR";
    one.metric = "calls";
    one.statement = "Make {target} calls";
    one.needs_nothing = true;
    return {id, number, one, {1'700'000'000'000'000 + number}, olu};
  }
  void insert(const app::KeptTemplate& made) {
    this->write([&](app::Transaction& t) { t.goal_templates().insert(made); });
  }
  auto found(GoalTemplateId id) {
    return this->ask([&](app::Transaction& t) { return t.goal_templates().find(id); });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("a goal template comes back as it was stored, and templates by id", Engine, ON_EVERY_STORE) {
  TemplateFixture<Engine> f;
  const app::KeptTemplate first{f.version(make_id<GoalTemplateId>(), 1)};
  const app::KeptTemplate second{f.bare(make_id<GoalTemplateId>(), 1), true, 7};
  f.insert(second);
  f.insert(first);
  CHECK(f.found(first.newest.id).value() == first);
  CHECK(f.found(second.newest.id).value() == second);
  CHECK(f.ask([](auto& t) { return t.goal_templates().all(); }) == std::vector{first, second});
  CHECK_FALSE(f.found(make_id<GoalTemplateId>()).has_value());
  CHECK(f.ask([](auto& t) { return t.goal_templates().versions(make_id<GoalTemplateId>()); }).empty());
}

TEST_CASE_TEMPLATE("every version of a goal template stays, and the newest counts", Engine, ON_EVERY_STORE) {
  TemplateFixture<Engine> f;
  const GoalTemplateId id = make_id<GoalTemplateId>();
  const GoalTemplateVersion first = f.version(id, 1);
  const GoalTemplateVersion second = f.bare(id, 2);
  f.insert({first});
  f.insert({f.bare(make_id<GoalTemplateId>(), 1)});
  f.write([&](app::Transaction& t) {
    t.goal_templates().append(second);
    CHECK(t.goal_templates().update(id, false, 1));
  });
  CHECK(f.found(id).value() == app::KeptTemplate{second, false, 2});
  CHECK(f.ask([&](auto& t) { return t.goal_templates().versions(id); }) == std::vector{second, first});
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.goal_templates().append(second); }), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("a goal template is retired from the revision that was read", Engine, ON_EVERY_STORE) {
  TemplateFixture<Engine> f;
  const GoalTemplateId id = make_id<GoalTemplateId>();
  f.insert({f.version(id, 1)});
  f.write([&](app::Transaction& t) {
    CHECK(t.goal_templates().update(id, true, 1));
    CHECK_FALSE(t.goal_templates().update(id, false, 1));
    CHECK_FALSE(t.goal_templates().update(make_id<GoalTemplateId>(), true, 1));
  });
  CHECK(f.found(id)->retired);
  CHECK(f.found(id)->revision == 2);
}

TEST_CASE_TEMPLATE("a version of a goal template needs its template, a writer who exists and a review in its period",
                   Engine, ON_EVERY_STORE) {
  TemplateFixture<Engine> f;
  const GoalTemplateId id = make_id<GoalTemplateId>();
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.goal_templates().append(f.version(id, 1)); }), app::StoreFault);
  GoalTemplateVersion by_nobody = f.version(id, 1);
  by_nobody.written_by = make_id<PersonId>();
  CHECK_THROWS_AS(f.insert({by_nobody}), app::StoreFault);
  GoalTemplateVersion late = f.version(id, 1);
  late.content.review_after_percent = 101;
  CHECK_THROWS_AS(f.insert({late}), app::StoreFault);
  CHECK_THROWS_AS(f.insert({f.version(id, 0)}), app::StoreFault);
  CHECK_FALSE(f.found(id).has_value());
  f.insert({f.version(id, 1)});
  CHECK_THROWS_AS(f.insert({f.version(id, 1)}), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("a sample person who wrote a goal template is in use", Engine, ON_EVERY_STORE) {
  TemplateFixture<Engine> f;
  const PersonId other = f.add_person("Ben");
  f.insert({f.version(make_id<GoalTemplateId>(), 1)});
  f.write([&](app::Transaction& t) { t.samples().mark({{f.olu, other}, {}, {}}); });
  CHECK(f.ask([](auto& t) { return t.samples().in_use().people; }) == std::vector{f.olu});
}
