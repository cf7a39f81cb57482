#include "app/administration_office.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>

using namespace salespact;
using namespace salespact::test;

TEST_CASE_TEMPLATE("E3 a back-dated move of a person moves the sums of the days since, and no others", Engine,
                   ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  office.deals("1,Ana,100,USD,won,,2027-01-01,2027-02-28,,\n2,Ana,50,USD,won,,2027-01-01,2027-03-01,,\n");
  const app::ActualsQuestion q1{.metric = "revenue", .by = app::OwnerKind::unit, .period = "2027-Q1"};
  CHECK(office.followed(q1) == "company 150.00, Central 150.00, Central/North 150.00, West 0.00");
  const Person ana = office.person("Ana");
  const auto moved = app::transfer_person(office.desk(), office.by(), ana.id, ana.revision,
                                          {office.unit("West").id, day("2027-03-01")});
  CHECK(refusal(moved).empty());
  CHECK(moved->revision == ana.revision + 1);
  CHECK(office.followed(q1) == "company 150.00, Central 100.00, Central/North 100.00, West 50.00");
  CHECK(office.last_audit().action == "person.moved");
  CHECK(office.last_audit().actor_label == "Olu");
}

TEST_CASE_TEMPLATE("whoever moves is a rep of the new unit from that day on, as when a file moves them", Engine,
                   ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const auto roles = [&](const std::string& name) {
    std::string text;
    const PersonId person = office.person(name).id;
    app::OrganisationRows rows;
    office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) { rows = tx.organisation().load(); });
    std::ranges::sort(rows.roles, {}, [](const RoleAssignment& row) { return row.tenure.from; });
    for (const RoleAssignment& row : rows.roles) {
      if (row.person != person) continue;
      const auto unit = std::ranges::find(rows.units, row.unit, &OrgUnit::id);
      text += std::string(text_of(row.role)) + " of " + unit->name + " from " + row.tenure.from.iso() + " to " +
              (row.tenure.to ? row.tenure.to->iso() : "-") + "; ";
    }
    return text;
  };
  REQUIRE(roles("Ana") == "rep of North from 1900-01-01 to -; ");
  const Person ana = office.person("Ana");
  const auto move = [&](std::int64_t revision, const char* unit, const char* from) {
    return refusal(
        app::transfer_person(office.desk(), office.by(), ana.id, revision, {office.unit(unit).id, day(from)}));
  };
  REQUIRE(move(ana.revision, "West", "2027-03-01").empty());
  const std::string moved = "rep of North from 1900-01-01 to 2027-03-01; rep of West from 2027-03-01 to -; ";
  CHECK(roles("Ana") == moved);
  // A file that says the same finds nothing to do.
  CHECK(told(office.people("Ana,ana@acme.example,West,rep,2027-03-01,\n")) ==
        "0 new, 1 unchanged, 0 corrected, 0 rejected");
  CHECK(roles("Ana") == moved);
  // Back on a day before: what was given for the time in West is gone with it.
  REQUIRE(move(office.person("Ana").revision, "Central", "2027-02-01").empty());
  CHECK(roles("Ana").starts_with("rep of North from 1900-01-01 to 2027-02-01; rep of Central from 2027-02-01 to "));
}

TEST_CASE_TEMPLATE("E3 a back-dated move of a unit takes along the sums of the days since", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  office.deals("1,Ana,100,USD,won,,2027-01-01,2027-02-28,,\n2,Ben,50,USD,won,,2027-01-01,2027-03-01,,\n");
  const OrgUnit north = office.unit("North");
  const OrgUnit west = office.unit("West");
  const auto move = [&](OrgUnitId id, std::int64_t revision, OrgUnitId parent) {
    return refusal(app::move_unit_below(office.desk(), office.by(), id, revision, parent, day("2027-03-01")));
  };
  CHECK(move(north.id, north.revision, north.id) == "UNIT_CYCLE parent");
  CHECK(move(north.id, north.revision, OrgUnitId{77}) == "UNIT_UNKNOWN parent");
  CHECK(move(OrgUnitId{77}, 1, west.id) == "not found");
  CHECK(move(north.id, north.revision + 1, west.id) == "stale");
  CHECK(move(office.unit("Acme").id, 1, west.id) == "ROOT_STAYS parent");
  CHECK(move(north.id, north.revision, west.id).empty());
  CHECK(move(north.id, north.revision + 1, west.id) == "ALREADY_THERE parent");
  const app::ActualsQuestion q1{.metric = "revenue", .by = app::OwnerKind::unit, .period = "2027-Q1"};
  CHECK(office.followed(q1) == "company 150.00, Central 100.00, West 50.00, West/North 150.00");
  const auto history = app::read_unit_history(office.engine.store(), office.workspace.id, office.viewpoint(), north.id);
  REQUIRE(history->parents.size() == 2);
  CHECK(history->parents[0].parent_name == "Central");
  CHECK(history->parents[0].row.tenure.to == day("2027-03-01"));
  CHECK(history->parents[1].parent_name == "West");
}

TEST_CASE_TEMPLATE("a unit is made below another, and renamed", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const OrgUnit central = office.unit("Central");
  const auto make = [&](const std::string& name, OrgUnitId parent, UnitKind kind = UnitKind::team) {
    return app::create_unit(office.desk(), office.by(), {name, kind, parent, day("2027-05-01")});
  };
  CHECK(refusal(make(" ", OrgUnitId{77}, UnitKind::company)) ==
        "NAME_INVALID name, UNIT_KIND_INVALID kind, UNIT_UNKNOWN parent");
  CHECK(refusal(make("NORTH", central.id)) == "NAME_TAKEN name");
  const auto south = make("South", central.id);
  REQUIRE(south.has_value());
  CHECK(refusal(make("south", central.id)) == "NAME_TAKEN name");
  CHECK(refusal(make("South", office.unit("West").id)).empty());  // names differ below one parent only
  const auto rename = [&](std::int64_t revision, std::string name) {
    return refusal(
        app::change_unit(office.desk(), office.by(), south->id, revision, {std::move(name), UnitKind::territory}));
  };
  CHECK(rename(2, "Deep South") == "stale");
  CHECK(rename(1, std::string(81, 'x')) == "NAME_INVALID name");
  CHECK(rename(1, std::string(80, 'x')).empty());
  office.numbers.follow(office.today);
  CHECK(office.numbers.current()->numbers.directory->units() == 6);
}

TEST_CASE("only sales operations of the whole company change the organisation") {
  MemoryOffice office;
  const Person ana = office.person("Ana");
  const OrgUnit west = office.unit("West");
  for (const char* name : {"Ana", "Mo", "Uma"}) {
    office.as(name);
    CAPTURE(name);
    CHECK(refusal(app::create_unit(office.desk(), office.by(), {"X", UnitKind::team, west.id, office.today})) ==
          "not allowed");
    CHECK(refusal(app::change_unit(office.desk(), office.by(), west.id, 1, {"X", {}})) == "not allowed");
    CHECK(refusal(app::move_unit_below(office.desk(), office.by(), west.id, 1, west.id, office.today)) ==
          "not allowed");
    CHECK(refusal(app::change_person(office.desk(), office.by(), ana.id, ana.revision, {.weekly_hours = 30})) ==
          "not allowed");
    CHECK(refusal(app::transfer_person(office.desk(), office.by(), ana.id, ana.revision, {west.id, office.today})) ==
          "not allowed");
    CHECK(refusal(app::end_employment(office.desk(), office.by(), ana.id, ana.revision, office.today)) ==
          "not allowed");
    CHECK(refusal(app::grant_role(office.desk(), office.by(), ana.id, ana.revision,
                                  {Role::ops, west.id, office.today, {}})) == "not allowed");
  }
}

TEST_CASE_TEMPLATE("the terms of a person's work are changed together or not at all", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const Person ana = office.person("Ana");
  const auto ramp = app::create_ramp_profile(office.desk(), office.by(), {{}, "Three months", {30, 60, 100}, 1});
  REQUIRE(ramp.has_value());
  app::PersonChange change{.display_name = " ",
                           .weekly_hours = 169,
                           .selling_hours_per_week = 170,
                           .hired_on = {},
                           .ramp_profile = std::optional(RampProfileId{77})};
  const auto changed = [&] { return app::change_person(office.desk(), office.by(), ana.id, ana.revision, change); };
  CHECK(refusal(changed()) ==
        "NAME_INVALID display_name, NUMBER_INVALID weekly_hours, NUMBER_INVALID selling_hours_per_week, "
        "PROFILE_UNKNOWN ramp_profile");
  change = {.display_name = "Ana Lima",
            .weekly_hours = 30,
            .selling_hours_per_week = 30,
            .hired_on = std::optional(day("2026-11-01")),
            .ramp_profile = std::optional(ramp->id)};
  CHECK(refusal(changed()).empty());
  CHECK(refusal(changed()) == "stale");
  const Person now = office.person("Ana Lima");
  CHECK(now.weekly_hours == 30);
  CHECK(now.ramp_profile == ramp->id);
  CHECK(now.hired_on == day("2026-11-01"));
  const auto cleared = app::change_person(office.desk(), office.by(), now.id, now.revision,
                                          {.display_name = {},
                                           .weekly_hours = {},
                                           .selling_hours_per_week = {},
                                           .hired_on = {},
                                           .ramp_profile = std::optional<std::optional<RampProfileId>>(std::in_place)});
  CHECK(cleared->ramp_profile == std::nullopt);
  CHECK(cleared->hired_on == day("2026-11-01"));
}

TEST_CASE_TEMPLATE("E1 who leaves keeps the past and loses places and roles from the day on", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  office.deals("1,Ana,100,USD,won,,2027-01-01,2027-02-28,,\n");
  const Person ana = office.person("Ana");
  const auto leave = [&](const Person& who, const char* from) {
    return app::end_employment(office.desk(), office.by(), who.id, who.revision, day(from));
  };
  CHECK(refusal(leave(office.person("Olu"), "2027-05-01")) == "LAST_ADMINISTRATOR from");
  const auto gone = leave(ana, "2027-04-15");
  REQUIRE(gone.has_value());
  CHECK(gone->status == PersonStatus::departed);
  CHECK(gone->departed_on == day("2027-04-15"));
  CHECK(refusal(leave(*gone, "2027-04-15")) == "DEPARTED from");
  CHECK(refusal(app::transfer_person(office.desk(), office.by(), ana.id, gone->revision,
                                     {office.unit("West").id, day("2027-04-15")})) == "DEPARTED from");
  const auto later = leave(office.person("Ben"), "2027-04-16");  // tomorrow: still here
  CHECK(later->status == PersonStatus::active);
  for (const Membership& row : office.rows().memberships) {
    if (row.person == ana.id) CHECK(row.tenure.to == day("2027-04-15"));
    if (row.person == later->id) CHECK(row.tenure.to == day("2027-04-16"));
  }
  CHECK(office.followed({.metric = "revenue", .by = app::OwnerKind::unit, .period = "2027-Q1"}) ==
        "company 100.00, Central 100.00, Central/North 100.00, West 0.00");
}

TEST_CASE_TEMPLATE("roles begin and end on their days; the company never loses its last administrator", Engine,
                   ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const OrgUnit west = office.unit("West");
  const OrgUnit acme = office.unit("Acme");
  const auto grant = [&](const char* name, Role role, OrgUnitId unit, const char* from, std::optional<Date> to = {}) {
    const Person person = office.person(name);
    return app::grant_role(office.desk(), office.by(), person.id, person.revision, {role, unit, day(from), to});
  };
  const auto end = [&](const char* name, RoleAssignmentId role, const char* on) {
    const Person person = office.person(name);
    return refusal(app::end_role(office.desk(), office.by(), person.id, person.revision, role, day(on)));
  };
  const auto led = grant("Cy", Role::manager, west.id, "2027-04-01");
  REQUIRE(led.has_value());
  CHECK(refusal(grant("Cy", Role::manager, west.id, "2027-06-01")) == "ROLE_HELD role");
  CHECK(refusal(grant("Cy", Role::exec, OrgUnitId{77}, "2027-06-01", day("2027-06-01"))) ==
        "UNIT_UNKNOWN unit, RANGE_INVALID to");
  CHECK(end("Cy", led->id, "2027-05-01").empty());
  CHECK(end("Cy", led->id, "2027-05-01") == "ROLE_OVER on");
  CHECK(end("Ana", led->id, "2027-04-20") == "not found");
  CHECK(refusal(grant("Cy", Role::manager, west.id, "2027-05-01")).empty());  // the day after the last one
  CHECK(end("Cy", led->id, "2027-04-01").empty());                            // had not begun: gone whole

  const auto roles = office.rows().roles;
  CHECK(std::ranges::find(roles, led->id, &RoleAssignment::id) == roles.end());
  const auto own = std::ranges::find(roles, Role::ops, &RoleAssignment::role);
  CHECK(end("Olu", own->id, "2027-05-01") == "LAST_ADMINISTRATOR on");
  REQUIRE(grant("Uma", Role::ops, acme.id, "2027-05-01").has_value());
  CHECK(end("Olu", own->id, "2027-04-30") == "LAST_ADMINISTRATOR on");  // Uma begins a day later
  CHECK(end("Olu", own->id, "2027-05-01").empty());
}

TEST_CASE_TEMPLATE("nobody gives a role to themselves once somebody else can sign in", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const OrgUnit west = office.unit("West");
  const auto grant = [&](const char* name) {
    const Person person = office.person(name);
    return refusal(app::grant_role(office.desk(), office.by(), person.id, person.revision,
                                   {Role::manager, west.id, day("2027-04-01"), {}}));
  };
  const auto may_sign_in = [&](const char* name) {
    const PersonId id = office.person(name).id;
    office.engine.store().write(office.workspace.id,
                                [&](app::Transaction& tx) { tx.accounts().put(app::Credential{id, "hash", 0, {}}); });
  };
  may_sign_in("Olu");
  CHECK(grant("Olu").empty());  // the first of all sets up the company
  may_sign_in("Cy");
  CHECK(grant("Olu") == "OWN_ROLE person, ROLE_HELD role");
  CHECK(grant("Cy").empty());
}

TEST_CASE_TEMPLATE("absences are planned by operations and the own manager, up to a whole day", Engine,
                   ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const auto add = [&](const char* who, const char* start, const char* end, std::int64_t percent) {
    const Person ana = office.person("Ana");
    office.as(who);
    return app::add_absence(office.desk(), office.by(), ana.id, ana.revision,
                            {{day(start), day(end)}, percent, AbsenceKind::sickness});
  };
  CHECK(refusal(add("Ana", "2027-05-03", "2027-05-07", 100)) == "not allowed");
  CHECK(refusal(add("Ben", "2027-05-03", "2027-05-07", 100)) == "not allowed");
  CHECK(refusal(add("Uma", "2027-05-03", "2027-05-07", 100)) == "not allowed");  // upline
  CHECK(refusal(add("Cy", "2027-05-03", "2027-05-07", 100)) == "not found");
  const auto half = add("Mo", "2027-05-03", "2027-05-07", 50);
  REQUIRE(half.has_value());
  CHECK(refusal(add("Olu", "2027-05-07", "2027-05-10", 51)) == "ABSENCES_OVERLAP start");
  CHECK(refusal(add("Olu", "2027-05-07", "2027-05-10", 50)).empty());
  CHECK(refusal(add("Olu", "2027-05-12", "2027-05-11", 101)) == "RANGE_INVALID end, NUMBER_INVALID percent");
  CHECK(office.last_audit().after.find("sick") == std::string::npos);  // why is nobody else's business

  const Person ana = office.person("Ana");
  const auto seen_by = [&](const char* who) {
    office.as(who);
    return app::read_person_history(office.engine.store(), office.workspace.id, office.viewpoint(), ana.id);
  };
  CHECK(seen_by("Mo")->kinds_shown);
  CHECK(seen_by("Ana")->terms_shown);
  CHECK(seen_by("Uma")->terms_shown);
  CHECK_FALSE(seen_by("Uma")->kinds_shown);
  CHECK_FALSE(seen_by("Ben")->terms_shown);
  CHECK(seen_by("Ben")->absences.size() == 2);
  CHECK_FALSE(seen_by("Cy").has_value());

  office.as("Mo");
  const auto longer = app::change_absence(office.desk(), office.by(), ana.id, ana.revision, half->id,
                                          {{day("2027-05-03"), day("2027-05-06")}, 100, AbsenceKind::sickness});
  CHECK(refusal(longer).empty());
  CHECK(refusal(app::remove_absence(office.desk(), office.by(), ana.id, ana.revision, half->id)) == "stale");
  CHECK(refusal(app::remove_absence(office.desk(), office.by(), ana.id, ana.revision + 1, AbsenceId{77})) ==
        "not found");
  CHECK(refusal(app::remove_absence(office.desk(), office.by(), ana.id, ana.revision + 1, half->id)).empty());
  CHECK(office.rows().absences.size() == 1);
}
