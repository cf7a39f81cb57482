#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct AgreementFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  PersonId ben = this->add_person("Ben");
  GoalId goal = add_goal();

  GoalId add_goal() {
    Goal one;
    one.id = make_id<GoalId>();
    one.title = "Calls";
    one.owner = ana;
    one.metric = this->add_metric("calls" + one.id.text());
    one.period = {PeriodKind::quarter, "2027-Q1", {day("2027-01-01"), day("2027-03-31")}};
    one.target = 500;
    one.state = GoalState::draft;
    this->write([&](app::Transaction& t) { t.goals().insert(std::vector{one}); });
    return one.id;
  }
  GoalAgreement whole() const {
    GoalAgreement one;
    one.goal = goal;
    one.terms.statement = "Reach 500 calls\nby March ‘27’";
    one.terms.value = Decimal{1'250, 2};
    one.terms.relative_meant = true;
    one.terms.baseline_source = BaselineSource::history;
    one.terms.how = "Mornings";
    one.terms.why = "More talks";
    one.terms.resources = {
        {ResourceKind::training, "Cold calling \"well\"", "Ben", day("2027-01-15"), ResourceState::provided},
        {ResourceKind::data, "A list", "", std::nullopt, ResourceState::promised}};
    one.terms.needs_nothing = true;
    one.terms.stands_alone_because = "A trial";
    one.terms.milestones = {{"Half", day("2027-02-14"), day("2027-02-10")}, {"All", day("2027-03-31"), std::nullopt}};
    one.terms.review_on = day("2027-02-28");
    one.terms.rhythm = Rhythm::biweekly;
    one.terms.feedback_giver = "Ben";
    one.terms.reward = "A day off";
    one.terms.collaboration = "With Cy";
    one.terms.amendment_route = "Ask a week before";
    one.author = ana;
    one.author_parties = {GoalParty::owner, GoalParty::exec};
    one.manager_agreed = true;
    one.acknowledged = true;
    one.reservation = "Too high";
    one.overridden = {"M4", "R1"};
    one.pauses = {{day("2027-02-01"), day("2027-02-05")}, {day("2027-03-01"), day("2027-03-01")}};
    return one;
  }
  GoalEvent event(std::int64_t number, GoalEventKind kind) const {
    return {.goal = goal, .number = number, .kind = kind, .at = {1'800'000'000'000'000 + number}};
  }
  GoalAmendment amendment(std::int64_t number) const {
    return {.goal = goal,
            .number = number,
            .reason = AmendmentReason::capacity,
            .comment = "Leave",
            .target_before = 500,
            .target_after = 450,
            .valid_from = day("2027-02-20"),
            .asked_by = ana,
            .asked_at = {1'800'000'000'000'000}};
  }
};

}  // namespace

TEST_CASE_TEMPLATE("what is written about a goal comes back as it was stored, whole or bare", Engine, ON_EVERY_STORE) {
  AgreementFixture<Engine> f;
  CHECK_FALSE(f.ask([&](auto& t) { return t.agreements().find(f.goal); }));
  GoalAgreement bare;
  bare.goal = f.goal;
  f.write([&](app::Transaction& t) { t.agreements().put(bare); });
  CHECK(f.ask([&](auto& t) { return t.agreements().find(f.goal); }) == bare);
  f.write([&](app::Transaction& t) { t.agreements().put(f.whole()); });
  CHECK(f.ask([&](auto& t) { return t.agreements().find(f.goal); }) == f.whole());
  CHECK(f.ask([&](auto& t) { return t.agreements().pauses(); }) ==
        std::map<GoalId, std::vector<DateRange>>{{f.goal, f.whole().pauses}});
  REQUIRE(f.whole().terms.review_on.has_value());
  CHECK(f.ask([&](auto& t) { return t.agreements().review_days(); }) ==
        std::map<GoalId, Date>{{f.goal, *f.whole().terms.review_on}});
}

TEST_CASE_TEMPLATE("the rhythms of active goals are read at once, with when they were last settled", Engine,
                   ON_EVERY_STORE) {
  AgreementFixture<Engine> f;
  const auto rhythms = [&] { return f.ask([](auto& t) { return t.agreements().rhythms(); }); };
  f.write([&](app::Transaction& t) { t.agreements().put(f.whole()); });
  CHECK(rhythms().empty());
  const auto activate = [&](GoalId id) {
    f.write([&](app::Transaction& t) {
      Goal goal = t.goals().find(id).value();
      goal.state = GoalState::active;
      REQUIRE(t.goals().update(goal));
    });
  };
  activate(f.goal);
  CHECK(rhythms() == std::vector{app::GoalRhythm{f.goal, Rhythm::biweekly, std::nullopt}});
  f.write([&](app::Transaction& t) {
    t.agreements().append(f.event(1, GoalEventKind::agreed));
    t.agreements().append(f.event(2, GoalEventKind::assigned));
    t.agreements().append(f.event(3, GoalEventKind::started));
  });
  GoalAgreement without = f.whole();
  without.goal = f.add_goal();
  without.terms.rhythm.reset();
  f.write([&](app::Transaction& t) { t.agreements().put(without); });
  activate(without.goal);
  CHECK(rhythms() == std::vector{app::GoalRhythm{f.goal, Rhythm::biweekly, Instant{1'800'000'000'000'002}}});
}

TEST_CASE_TEMPLATE("an agreement needs a goal and an author that exist", Engine, ON_EVERY_STORE) {
  AgreementFixture<Engine> f;
  const auto refused = [&](const GoalAgreement& one) {
    CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.agreements().put(one); }), app::StoreFault);
  };
  GoalAgreement one = f.whole();
  one.goal = make_id<GoalId>();
  refused(one);
  one = f.whole();
  one.author = make_id<PersonId>();
  refused(one);
  CHECK_FALSE(f.ask([&](auto& t) { return t.agreements().find(f.goal); }));
}

TEST_CASE_TEMPLATE("the events of a goal stay in their order, and a number is given once", Engine, ON_EVERY_STORE) {
  AgreementFixture<Engine> f;
  GoalEvent first = f.event(1, GoalEventKind::written);
  first.by = f.ana;
  GoalEvent second = f.event(2, GoalEventKind::changes_wanted);
  second.by = f.ben;
  second.comment = "Less\nplease";
  second.target = -40;
  second.detail = "M4";
  const GoalEvent third = f.event(3, GoalEventKind::started);
  f.write([&](app::Transaction& t) {
    for (const GoalEvent& one : {first, second, third}) t.agreements().append(one);
  });
  CHECK(f.ask([&](auto& t) { return t.agreements().events(f.goal); }) == std::vector{first, second, third});
  CHECK(f.ask([&](auto& t) { return t.agreements().events(f.add_goal()); }).empty());
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.agreements().append(second); }), app::UniqueViolation);
  GoalEvent by_nobody = f.event(4, GoalEventKind::proposed);
  by_nobody.by = make_id<PersonId>();
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.agreements().append(by_nobody); }), app::StoreFault);
}

TEST_CASE_TEMPLATE("an amendment is decided once; all agreed ones are read together", Engine, ON_EVERY_STORE) {
  AgreementFixture<Engine> f;
  const GoalAmendment first = f.amendment(1);
  const GoalAmendment second = f.amendment(2);
  f.write([&](app::Transaction& t) {
    t.agreements().insert(first);
    t.agreements().insert(second);
  });
  CHECK(f.ask([&](auto& t) { return t.agreements().amendments(f.goal); }) == std::vector{first, second});
  CHECK(f.ask([&](auto& t) { return t.agreements().amendments_of_all(); }).empty());
  GoalAmendment agreed = first;
  agreed.state = AmendmentState::agreed;
  agreed.valid_from = day("2027-02-22");
  agreed.decided_by = f.ben;
  agreed.decided_at = Instant{1'800'000'000'000'009};
  f.write([&](app::Transaction& t) {
    CHECK(t.agreements().decide(agreed));
    CHECK_FALSE(t.agreements().decide(agreed));
  });
  CHECK(f.ask([&](auto& t) { return t.agreements().amendments(f.goal); }) == std::vector{agreed, second});
  CHECK(f.ask([&](auto& t) { return t.agreements().amendments_of_all(); }) == std::vector{agreed});
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.agreements().insert(second); }), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("goals wait while somebody has something to decide about them", Engine, ON_EVERY_STORE) {
  AgreementFixture<Engine> f;
  const auto become = [&](GoalState state, bool assigned) {
    f.write([&](app::Transaction& t) {
      Goal goal = t.goals().find(f.goal).value();
      goal.state = state;
      goal.assigned = assigned;
      CHECK(t.goals().update(goal));
    });
  };
  const auto waits = [&] {
    const app::UnsettledGoal only{.goal = f.goal, .author = f.whole().author};
    return f.ask([](auto& t) { return t.agreements().unsettled(); }) == std::vector{only};
  };
  const auto runs = [&] { return f.ask([](auto& t) { return t.agreements().running(); }) == std::vector{f.goal}; };
  CHECK_FALSE(waits());  // a goal that nobody has written down
  GoalAgreement written = f.whole();
  written.acknowledged = false;
  f.write([&](app::Transaction& t) { t.agreements().put(written); });
  CHECK(waits());
  become(GoalState::proposed, false);
  CHECK(waits());
  CHECK_FALSE(runs());
  become(GoalState::active, false);
  CHECK_FALSE(waits());
  CHECK(runs());
  become(GoalState::active, true);
  CHECK(waits());
  written.acknowledged = true;
  f.write([&](app::Transaction& t) { t.agreements().put(written); });
  CHECK_FALSE(waits());
  f.write([&](app::Transaction& t) { t.agreements().insert(f.amendment(1)); });
  CHECK(waits());
  GoalAmendment declined = f.amendment(1);
  declined.state = AmendmentState::declined;
  declined.decided_by = f.ben;
  declined.decided_at = Instant{1'800'000'000'000'009};
  f.write([&](app::Transaction& t) { CHECK(t.agreements().decide(declined)); });
  CHECK_FALSE(waits());
}
