#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

Person full_person(std::optional<RampProfileId> ramp) {
  return Person{.id = make_id<PersonId>(),
                .display_name = "Zoë – 東京 🎯",
                .email = "Zoe.Ÿ@Example.com",
                .status = PersonStatus::on_leave,
                .hired_on = day("1900-01-01"),
                .departed_on = day("2199-12-31"),
                .weekly_hours = 32,
                .selling_hours_per_week = 12,
                .ramp_profile = ramp,
                .revision = 1};
}

}  // namespace

TEST_CASE_TEMPLATE("a workspace is listed, read and changed by whoever has its last revision", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const auto listed = f.store.workspaces();
  CHECK(std::find(listed.begin(), listed.end(), f.workspace) != listed.end());
  CHECK(f.ask([](auto& t) { return t.load_workspace(); }) == f.workspace);

  Workspace changed = f.workspace;
  changed.name = "Acme & Sons";
  changed.week_start = 7;
  f.write([&](app::Transaction& t) { CHECK(t.update(changed)); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.update(changed)); });
  changed.revision = 2;
  CHECK(f.ask([](auto& t) { return t.load_workspace(); }) == changed);
}

TEST_CASE_TEMPLATE("a workspace that does not exist is neither read nor written, and none is made twice", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const auto nowhere = make_id<WorkspaceId>();
  CHECK_THROWS_AS(f.store.read(nowhere, [](app::Transaction& t) { t.load_workspace(); }), app::StoreFault);
  CHECK_THROWS_AS(f.store.write(nowhere, [](app::Transaction&) {}), app::StoreFault);
  CHECK_THROWS_AS(f.store.create(f.workspace), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("a person comes back as stored and is found by the folded e-mail", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const RampProfile ramp{.id = make_id<RampProfileId>(), .name = "slow", .percent_by_month = {25, 50, 100}};
  f.write([&](app::Transaction& t) { t.calendars().put(ramp); });
  Person person = full_person(ramp.id);
  f.write([&](app::Transaction& t) { t.organisation().insert(person); });
  CHECK(f.ask([&](auto& t) { return t.organisation().find_person(person.id); }) == person);
  CHECK(f.ask([&](auto& t) { return t.organisation().find_person_by_email("zoe.ÿ@example.com"); }) == person);
  CHECK_FALSE(f.ask([&](auto& t) { return t.organisation().find_person_by_email("zoe@example.com"); }));
  CHECK_FALSE(f.ask([&](auto& t) { return t.organisation().find_person(make_id<PersonId>()); }));

  person.email.reset();
  person.hired_on.reset();
  person.departed_on.reset();
  person.ramp_profile.reset();
  person.status = PersonStatus::active;
  f.write([&](app::Transaction& t) { CHECK(t.organisation().update(person)); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.organisation().update(person)); });
  person.revision = 2;
  CHECK(f.ask([&](auto& t) { return t.organisation().find_person(person.id); }) == person);
}

TEST_CASE_TEMPLATE("an e-mail is taken once, however it is written; persons without one are not alike", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  f.add_person("without");
  const PersonId other = f.add_person("also without");
  const Person ana = some_person("Ana", "ana@example.com");
  f.write([&](app::Transaction& t) { t.organisation().insert(ana); });
  const Person second = some_person("Ana 2", "ANA@example.com");
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.organisation().insert(second); }), app::UniqueViolation);
  Person renamed = *f.ask([&](auto& t) { return t.organisation().find_person(other); });
  renamed.email = "Ana@Example.com";
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.organisation().update(renamed); }), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("units and effective-dated rows are stored whole, replaced and removed", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId person = f.add_person();
  const OrgUnitId root = f.add_unit("Company");
  const WorkCalendar calendar = some_calendar("NY");
  OrgUnit unit{.id = make_id<OrgUnitId>(), .name = "East", .kind = UnitKind::region, .work_calendar = calendar.id};
  const UnitParent parent{
      .id = make_id<UnitParentId>(), .unit = unit.id, .parent = root, .tenure = {earliest_date, {}}};
  Membership member{.id = make_id<MembershipId>(),
                    .person = person,
                    .unit = unit.id,
                    .tenure = {day("2020-02-29"), day("2020-03-01")},
                    .fte_percent = 50,
                    .primary = false};
  const RoleAssignment role{.id = make_id<RoleAssignmentId>(),
                            .person = person,
                            .role = Role::ops,
                            .unit = root,
                            .tenure = {day("2021-01-01"), {}}};
  const Absence absence{.id = make_id<AbsenceId>(),
                        .person = person,
                        .dates = {day("2021-05-01"), day("2021-05-01")},
                        .percent = 1,
                        .kind = AbsenceKind::parental};
  f.write([&](app::Transaction& t) {
    t.calendars().put(calendar);
    t.organisation().insert(unit);
    t.organisation().put(parent);
    t.organisation().put(member);
    t.organisation().put(role);
    t.organisation().put(absence);
  });
  unit.name = "East Coast";
  member.tenure.to.reset();
  member.primary = true;
  f.write([&](app::Transaction& t) {
    CHECK(t.organisation().update(unit));
    CHECK_FALSE(t.organisation().update(unit));
    t.organisation().put(member);
  });
  unit.revision = 2;
  auto rows = f.ask([](auto& t) { return t.organisation().load(); });
  REQUIRE(rows.units.size() == 2);
  CHECK(rows.units[0].id == root);
  CHECK(rows.units[1] == unit);
  CHECK(rows.people.size() == 1);
  CHECK(rows.parents == std::vector{parent});
  CHECK(rows.memberships == std::vector{member});
  CHECK(rows.roles == std::vector{role});
  CHECK(rows.absences == std::vector{absence});

  f.write([&](app::Transaction& t) {
    t.organisation().remove(parent.id);
    t.organisation().remove(member.id);
    t.organisation().remove(role.id);
    t.organisation().remove(absence.id);
  });
  rows = f.ask([](auto& t) { return t.organisation().load(); });
  CHECK(rows.parents.empty());
  CHECK(rows.memberships.empty());
  CHECK(rows.roles.empty());
  CHECK(rows.absences.empty());
}

TEST_CASE_TEMPLATE("2.7 a delegation is kept whole, and when it was ended", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId manager = f.add_person();
  const PersonId deputy = f.add_person();
  Delegation one{.id = make_id<DelegationId>(),
                 .manager = manager,
                 .deputy = deputy,
                 .days = {day("2027-05-01"), day("2027-05-14")},
                 .rights = {DelegatedRight::pact_life, DelegatedRight::check_ins},
                 .made_by = deputy,
                 .made_at = {1'234'567}};
  const Delegation other{.id = make_id<DelegationId>(),
                         .manager = manager,
                         .deputy = deputy,
                         .days = {day("2027-06-01"), day("2027-06-01")},
                         .rights = {DelegatedRight::pact_talks},
                         .made_by = manager,
                         .made_at = {1}};
  const auto kept = [&] { return f.ask([](auto& t) { return t.organisation().load(); }).delegations; };
  f.write([&](app::Transaction& t) {
    t.organisation().put(one);
    t.organisation().put(other);
  });
  CHECK(kept() == std::vector{one, other});
  one.ended_at = Instant{2'000'000};
  one.ended_by = manager;
  f.write([&](app::Transaction& t) { t.organisation().put(one); });
  CHECK(kept() == std::vector{one, other});

  const auto refused = [&](Delegation wrong) {
    wrong.id = make_id<DelegationId>();
    CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.organisation().put(wrong); }), app::StoreFault);
  };
  Delegation backwards = other;
  backwards.days = {day("2027-06-02"), day("2027-06-01")};
  refused(backwards);
  Delegation nobody = other;
  nobody.deputy = make_id<PersonId>();
  refused(nobody);
  Delegation half_ended = other;
  half_ended.ended_at = Instant{3};
  refused(half_ended);
}

TEST_CASE_TEMPLATE("rows about nobody, or about no time, are refused", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId person = f.add_person();
  const OrgUnitId unit = f.add_unit();
  const Membership member{
      .id = make_id<MembershipId>(), .person = person, .unit = unit, .tenure = {day("2020-01-01"), {}}};
  const auto refused = [&](const Membership& row) {
    CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.organisation().put(row); }), app::StoreFault);
  };
  Membership bad = member;
  bad.person = make_id<PersonId>();
  refused(bad);
  bad = member;
  bad.unit = make_id<OrgUnitId>();
  refused(bad);
  bad = member;
  bad.tenure.to = bad.tenure.from;
  refused(bad);
  bad = member;
  bad.fte_percent = 0;
  refused(bad);
  f.write([&](app::Transaction& t) { t.organisation().put(member); });
  CHECK(f.ask([](auto& t) { return t.organisation().load().memberships.size(); }) == 1);
}

TEST_CASE_TEMPLATE("text with a NUL is refused before anything is stored", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const Person person = some_person(std::string("A\0b", 3));
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.organisation().insert(person); }), app::StoreFault);
  CHECK(f.ask([](auto& t) { return t.organisation().load().people.empty(); }));
}

TEST_CASE_TEMPLATE("calendars, profiles and rates are replaced under their key with the next revision", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  WorkCalendar work = some_calendar("Riyadh");
  work.weekdays = std::bitset<7>(0b1001111);
  work.days_off = {{day("2027-12-25"), 1000}, {day("2027-12-24"), 500}};
  work.day_names = {{day("2027-12-25"), "Premier jour de No\u00ebl"}};
  const FiscalCalendar fiscal{.id = make_id<FiscalCalendarId>(),
                              .name = "Retail",
                              .pattern = FiscalPattern::weeks_4_5_4,
                              .start_month = 2,
                              .year_end_rule = YearEndRule::nearest,
                              .year_end_weekday = 7,
                              .year_end_month = 1,
                              .label_rule = FiscalLabelRule::start_year};
  const SeasonalityProfile season{
      .id = make_id<SeasonalityProfileId>(), .name = "Q4", .shares = {2000, 2000, 2000, 4000}};
  const RampProfile ramp{.id = make_id<RampProfileId>(), .name = "6 months", .percent_by_month = {0, 25, 50, 75, 100}};
  ExchangeRate rate{.from = *Currency::parse("EUR"),
                    .to = usd(),
                    .kind = RateKind::dated,
                    .valid_from = day("2027-01-01"),
                    .rate_millionths = 1'083'500};
  ExchangeRate plan = rate;
  plan.kind = RateKind::plan;
  f.write([&](app::Transaction& t) {
    t.calendars().put(work);
    t.calendars().put(fiscal);
    t.calendars().put(season);
    t.calendars().put(ramp);
    t.calendars().put(plan);
    t.calendars().put(rate);
  });
  work.days_off.clear();
  rate.rate_millionths = 1;
  f.write([&](app::Transaction& t) {
    t.calendars().put(work);
    t.calendars().put(rate);
  });
  work.revision = 2;
  const auto rows = f.ask([](auto& t) { return t.calendars().load(); });
  CHECK(rows.work_calendars == std::vector{work});
  CHECK(rows.fiscal_calendars == std::vector{fiscal});
  CHECK(rows.seasonality_profiles == std::vector{season});
  CHECK(rows.ramp_profiles == std::vector{ramp});
  CHECK(rows.exchange_rates == std::vector{rate, plan});

  rate.rate_millionths = 0;
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.calendars().put(rate); }), app::StoreFault);
}
