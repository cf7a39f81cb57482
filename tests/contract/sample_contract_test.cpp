#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

// A person, a unit, a goal and a deal of the sample beside a person and a deal of the company's own.
template <class Engine>
struct SampleFixture : Fixture<Engine> {
  PersonId own = this->add_person();
  OrgUnitId root = this->add_unit("Acme");
  MetricId revenue = this->add_metric();
  Person invented = some_person("Invented Ines");
  OrgUnit unit;
  Goal goal;
  Deal deal = some_deal({}, "S-1");

  SampleFixture() {
    unit.id = make_id<OrgUnitId>();
    unit.name = "Sample sales";
    goal.id = make_id<GoalId>();
    goal.title = "Revenue";
    goal.owner = invented.id;
    goal.accountable = invented.id;
    goal.metric = revenue;
    goal.period = {PeriodKind::quarter, "2017-Q1", {day("2017-01-01"), day("2017-03-31")}};
    deal.source = app::sample_source;
    deal.owner = invented.id;
    deal.credits = {{invented.id, 600'000, SplitKind::revenue}, {own, 400'000, SplitKind::revenue}};
    this->write([&](app::Transaction& t) {
      t.organisation().insert(invented);
      t.organisation().insert(unit);
      t.organisation().put(UnitParent{make_id<UnitParentId>(), unit.id, root, {earliest_date, std::nullopt}});
      t.organisation().put(Membership{make_id<MembershipId>(), invented.id, unit.id, {day("2016-01-01"), {}}});
      t.organisation().put(
          RoleAssignment{make_id<RoleAssignmentId>(), invented.id, Role::rep, unit.id, {day("2016-01-01"), {}}});
      t.goals().insert(std::span(&goal, 1));
      t.records().insert(std::span(&deal, 1));
      t.samples().mark({{invented.id}, {unit.id}, {goal.id}});
    });
    // A correction leaves history and further credits behind.
    this->write([&](app::Transaction& t) {
      deal.amount_minor = 1;
      CHECK(t.records().correct(deal));
    });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("sample data are marked, counted and removed to the last row, and nothing else is", Engine,
                   ON_EVERY_STORE) {
  SampleFixture<Engine> f;
  const Deal own_deal = some_deal(f.own, "1");
  f.write([&](app::Transaction& t) { t.records().insert(std::span(&own_deal, 1)); });
  CHECK(f.ask([](auto& t) { return t.samples().marked().people; }) == std::vector{f.invented.id});
  CHECK(f.ask([](auto& t) { return t.samples().records().deals; }) == 1);
  CHECK(f.ask([](auto& t) { return t.samples().in_use().people; }).empty());

  app::SampleCounts counts;
  f.write([&](app::Transaction& t) { counts = t.samples().remove(); });
  CHECK(counts.people == 1);
  CHECK(counts.units == 1);
  CHECK(counts.goals == 1);
  CHECK(counts.deals == 1);
  f.ask([&](app::Transaction& t) {
    const app::OrganisationRows rows = t.organisation().load();
    CHECK(rows.people.size() == 1);
    CHECK(rows.units.size() == 1);
    CHECK(rows.memberships.empty());
    CHECK(rows.roles.empty());
    CHECK(rows.parents.empty());
    CHECK(t.goals().all().empty());
    CHECK(t.records().count_deals() == 1);
    CHECK_FALSE(t.records().find_deal("sample", "S-1"));
    CHECK_FALSE(t.records().deal_version(f.deal.id, 1));
    CHECK(t.samples().marked().empty());
    CHECK(t.records().find_deal("crm", "1"));
    return 0;
  });
  // The source can come again, and other records go on.
  f.write([&](app::Transaction& t) {
    t.organisation().insert(f.invented);
    f.deal.revision = 1;
    f.deal.credits.clear();
    t.records().insert(std::span(&f.deal, 1));
    const Deal another = some_deal(f.own, "2");
    t.records().insert(std::span(&another, 1));
  });
  CHECK(f.ask([](auto& t) { return t.records().count_deals(); }) == 3);
}

TEST_CASE_TEMPLATE("sample people and units that the company's own rows name are in use, and stay when unmarked",
                   Engine, ON_EVERY_STORE) {
  SampleFixture<Engine> f;
  const Deal own_deal = some_deal(f.invented.id, "1");
  f.write([&](app::Transaction& t) {
    t.records().insert(std::span(&own_deal, 1));
    t.organisation().put(Membership{make_id<MembershipId>(), f.own, f.unit.id, {day("2016-01-01"), {}}});
  });
  const auto used = f.ask([](auto& t) { return t.samples().in_use(); });
  CHECK(used.people == std::vector{f.invented.id});
  CHECK(used.units == std::vector{f.unit.id});
  CHECK_THROWS_AS(f.write([](app::Transaction& t) { t.samples().remove(); }), app::StoreFault);
  f.write([&](app::Transaction& t) {
    t.samples().unmark(used);
    CHECK(t.samples().remove().goals == 1);
  });
  CHECK(f.ask([](auto& t) { return t.organisation().load().people.size(); }) == 2);
  CHECK(f.ask([&](auto& t) { return t.records().find_deal("crm", "1").has_value(); }));
}

TEST_CASE_TEMPLATE("a sample person with a pact, and a sample goal that somebody wrote about, are in use", Engine,
                   ON_EVERY_STORE) {
  SampleFixture<Engine> f;
  const DateRange quarter{day("2027-04-01"), day("2027-06-30")};
  const auto goal = f.ask([](auto& t) { return t.samples().marked().goals.front(); });
  f.write([&](app::Transaction& t) {
    t.sales_pacts().insert({.pact = {.id = {1}, .rep = f.invented.id, .manager = f.own, .effective = quarter},
                            .draft = {.effective = quarter},
                            .opened_at = {1'700'000'000'000'000},
                            .opened_by = f.own});
    t.journal().append({.id = {1},
                        .subject = goal,
                        .about = f.own,
                        .by = f.own,
                        .on = day("2027-04-12"),
                        .at = {1'700'000'000'000'000},
                        .content = Setback{.what = "Lost"}});
  });
  const auto used = f.ask([](auto& t) { return t.samples().in_use(); });
  CHECK(used.people == std::vector{f.invented.id});
  CHECK(used.goals == std::vector{goal});
  CHECK_THROWS_AS(f.write([](app::Transaction& t) { t.samples().remove(); }), app::StoreFault);
  f.write([&](app::Transaction& t) {
    t.samples().unmark({.people = {}, .units = {}, .goals = used.goals});
    // Whose goal it is, and then where they are.
    for (int round = 0; round < 2; ++round) t.samples().unmark(t.samples().in_use());
    CHECK(t.samples().remove().goals == 0);
  });
  CHECK(f.ask([&](auto& t) { return t.goals().find(goal).has_value(); }));
}

TEST_CASE_TEMPLATE("a kept mapping replaces the one of its kind and name, and keeps its id", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const app::ImportMapping first{.id = make_id<app::ImportMappingId>(),
                                 .kind = app::ImportKind::deals,
                                 .name = "Our CRM",
                                 .toml = "a = 1",
                                 .kept_at = {1}};
  app::ImportMapping second = first;
  second.id = make_id<app::ImportMappingId>();
  second.name = "our crm";
  second.toml = "a = 2";
  app::ImportMapping other = first;
  other.id = make_id<app::ImportMappingId>();
  other.kind = app::ImportKind::quotas;
  f.write([&](app::Transaction& t) {
    t.imports().put(first);
    t.imports().put(second);
    t.imports().put(other);
  });
  const auto kept = f.ask([](auto& t) { return t.imports().mappings(); });
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].id == first.id);
  CHECK(kept[0].name == "our crm");
  CHECK(kept[0].toml == "a = 2");
  f.write([&](app::Transaction& t) { t.imports().remove(first.id); });
  CHECK(f.ask([](auto& t) { return t.imports().mappings().size(); }) == 1);
}

TEST_CASE_TEMPLATE("the checklist is put away once, and passwords are counted", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  CHECK_FALSE(f.ask([](auto& t) { return t.checklist_dismissed(); }));
  f.write([&](app::Transaction& t) {
    t.dismiss_checklist({17});
    t.accounts().put(app::Credential{.person = ana, .password_hash = "", .failed_attempts = 0, .locked_until = {}});
  });
  CHECK(f.ask([](auto& t) { return t.checklist_dismissed(); }) == Instant{17});
  CHECK(f.ask([](auto& t) { return t.accounts().count_passwords(); }) == 0);
  f.write([&](app::Transaction& t) {
    t.accounts().put(app::Credential{.person = ana, .password_hash = "x", .failed_attempts = 0, .locked_until = {}});
  });
  CHECK(f.ask([](auto& t) { return t.accounts().count_passwords(); }) == 1);
}
