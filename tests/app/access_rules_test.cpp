#include "app/access_company.hpp"

#include "app/access/rules.hpp"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string>

using namespace salespact;        // NOLINT(google-build-using-namespace): the rules under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// The columns of DOMAIN 6 as they stand to Ana and to Team A, then those who must get nothing.
struct Column {
  const char* name;
  PersonId person;
};
const std::array columns{
    Column{"self", ana},
    Column{"peer", ben},
    Column{"manager", mo},
    Column{"upline", uma},
    Column{"ops", olu},
    Column{"exec", eve},
    Column{"viewer", vic},
    Column{"other team", cy},
    Column{"other manager", max},
    Column{"ops elsewhere", sue},
    Column{"former manager", fay},
    Column{"manager from tomorrow", nia},
    Column{"departed peer", gil},
    Column{"invited peer", ivy},
    Column{"nowhere", joe},
    Column{"coach of Dee", cora},
};

struct Row {
  const char* action;
  const char* expected;  // a letter a column: Y yes, t totals, . no
  std::function<char(const Viewpoint&)> ask;
};

char yes(bool allowed) { return allowed ? 'Y' : '.'; }
char level(FactAccess access) {
  switch (access) {
    case FactAccess::none: return '.';
    case FactAccess::totals: return 't';
    case FactAccess::detail: return 'Y';
  }
  return '?';
}

Goal goal_of(Owner owner, Visibility visibility = Visibility::unit) {
  Goal goal;
  goal.owner = owner;
  goal.visibility = visibility;
  return goal;
}

std::function<char(const Viewpoint&)> reads(const Goal& goal) {
  return [goal](const Viewpoint& viewer) { return yes(may_read_goal(viewer, goal)); };
}
std::function<char(const Viewpoint&)> enters(Owner owner, FactKind kind, FactOrigin origin) {
  return [=](const Viewpoint& viewer) { return yes(may_enter_fact(viewer, owner, kind, origin)); };
}

const std::array rows{
    //                                            self, peer, manager, upline, ops, exec, viewer | cy, max, sue, fay,
    //                                            nia, gil, ivy, joe, cora
    Row{"read Ana's goal", "YYYYYY..........", reads(goal_of(ana))},
    Row{"read Ana's goal shown to the workspace", "YYYYYYYYYY.....Y", reads(goal_of(ana, Visibility::workspace))},
    Row{"read Ana's goal kept to the line", "Y.YY............", reads(goal_of(ana, Visibility::private_to_line))},
    Row{"read a goal of Team A", "YYYYYYY.........", reads(goal_of(team_a))},
    Row{"read Dee's own goal", "YYYYYY...Y.....Y", reads(goal_of(dee))},
    Row{"read a goal of Team A kept to the line", "..YY............",
        reads(goal_of(team_a, Visibility::private_to_line))},
    Row{"read a goal of North", "YYYYYYYYY.......", reads(goal_of(north))},
    Row{"read a goal of South", "....YYY..Y.....Y", reads(goal_of(south))},
    Row{"read a goal of the company", "YYYYYYYYY......Y", reads(goal_of(company))},
    Row{"set Ana's target", "..YYY...........",
        [](const Viewpoint& viewer) { return yes(may_set_target(viewer, ana)); }},
    Row{"set Team A's target", "...YYY..........",
        [](const Viewpoint& viewer) { return yes(may_set_target(viewer, team_a)); }},
    Row{"see the deals of Ana", "YtYYYt..........",
        [](const Viewpoint& viewer) { return level(fact_access(viewer, ana)); }},
    Row{"see the facts of Team A", "ttYYYtt.........",
        [](const Viewpoint& viewer) { return level(fact_access(viewer, team_a)); }},
    Row{"see the deals of Gil, who left", "..YYYt..........",
        [](const Viewpoint& viewer) { return level(fact_access(viewer, gil)); }},
    Row{"see the deals of Dee", "ttYYYt...Y.....t",
        [](const Viewpoint& viewer) { return level(fact_access(viewer, dee)); }},
    Row{"type an activity of Ana", "Y.Y.Y...........", enters(ana, FactKind::activity, FactOrigin::manual)},
    Row{"type a deal or result of Ana", "..Y.Y...........", enters(ana, FactKind::other, FactOrigin::manual)},
    Row{"feed activities of Ana", "....Y...........", enters(ana, FactKind::activity, FactOrigin::feed)},
    Row{"feed deals of Ana", "....Y...........", enters(ana, FactKind::other, FactOrigin::feed)},
    Row{"feed facts of Team A", "....Y...........", enters(team_a, FactKind::other, FactOrigin::feed)},
    Row{"administer the company", "....Y...........",
        [](const Viewpoint& viewer) { return yes(may_administer(viewer)); }},
    Row{"edit the calendar of Team A", "..Y.Y...........",
        [](const Viewpoint& viewer) { return yes(may_edit_unit_calendar(viewer, team_a)); }},
    Row{"edit the calendar of the company", "....Y...........",
        [](const Viewpoint& viewer) { return yes(may_edit_unit_calendar(viewer, company)); }},
    Row{"see why Ana is absent", "Y.Y.Y...........",
        [](const Viewpoint& viewer) { return yes(may_see_absence_kind(viewer, ana)); }},
    Row{"read the audit entries about Ana", "Y...Y...........",
        [](const Viewpoint& viewer) { return yes(may_read_audit_of(viewer, {.about = ana, .goal_owner = {}})); }},
    Row{"read the audit entries of Ana's goals", "Y.YYY...........",
        [](const Viewpoint& viewer) { return yes(may_read_audit_of(viewer, {.about = {}, .goal_owner = ana})); }},
    Row{"read the audit entries of Team A's goals", "..YYY...........",
        [](const Viewpoint& viewer) { return yes(may_read_audit_of(viewer, {.about = {}, .goal_owner = team_a})); }},
    Row{"read the audit entries of the company's goals", "....YY..........",
        [](const Viewpoint& viewer) { return yes(may_read_audit_of(viewer, {.about = {}, .goal_owner = company})); }},
    Row{"read audit entries about nobody in particular", "....Y...........",
        [](const Viewpoint& viewer) { return yes(may_read_audit_of(viewer, {})); }},
    Row{"read the whole audit log", "....Y...........",
        [](const Viewpoint& viewer) { return yes(may_read_whole_audit(viewer)); }},
};

}  // namespace

TEST_CASE("DOMAIN 6: every relation may do with every object what the table says, and nothing else") {
  const AccessCompany people;
  for (const Row& row : rows) {
    REQUIRE(std::string_view(row.expected).size() == columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      CAPTURE(row.action);
      CAPTURE(columns.at(i).name);
      CHECK(row.ask(people.seen_by(columns.at(i).person)) == row.expected[i]);
    }
  }
}

TEST_CASE("rights follow the day: the old manager loses them, the new one has them from the first day") {
  const AccessCompany people;
  CHECK(people.seen_by(fay, access_day - 1).to(ana).manager);
  CHECK_FALSE(people.seen_by(fay, access_day).to(ana).manager);
  CHECK_FALSE(people.seen_by(nia, access_day).to(ana).manager);
  CHECK(people.seen_by(nia, access_day + 1).to(ana).manager);
}

TEST_CASE("a re-organisation moves the line above, from its day") {
  AccessCompany people;
  for (UnitParent& row : people.rows.parents) {
    if (row.unit == team_a) row.tenure.to = access_day;
  }
  people.rows.parents.push_back({UnitParentId{9000}, team_a, south, {access_day, std::nullopt}});
  CHECK(people.seen_by(uma, access_day - 1).to(ana).upline);
  CHECK_FALSE(people.seen_by(uma).to(ana).upline);
  CHECK_FALSE(people.seen_by(sue, access_day - 1).to(ana).ops);
  CHECK(people.seen_by(sue).to(ana).ops);
}

TEST_CASE("nobody is their own manager, peer or upline") {
  AccessCompany people;
  people.role(mo, Role::manager, north, always());
  const Relation own = people.seen_by(mo).to(mo);
  CHECK(own == Relation{.self = true});
  CHECK_FALSE(may_set_target(people.seen_by(mo), mo));
  CHECK(may_set_target(people.seen_by(uma), mo));
}

TEST_CASE("the accountable person reads a unit's goal kept to the line, unless departed") {
  const AccessCompany people;
  Goal goal = goal_of(team_b, Visibility::private_to_line);
  CHECK_FALSE(may_read_goal(people.seen_by(ben), goal));
  goal.accountable = ben;
  CHECK(may_read_goal(people.seen_by(ben), goal));
  goal.accountable = gil;
  CHECK_FALSE(may_read_goal(people.seen_by(gil), goal));
}

TEST_CASE("several roles add up") {
  AccessCompany people;
  people.role(cy, Role::exec, company, always());
  CHECK(fact_access(people.seen_by(cy), ana) == FactAccess::totals);
  CHECK(fact_access(people.seen_by(cy), cy) == FactAccess::detail);
}

TEST_CASE("an object that does not exist gives no right to anybody but those of the whole company") {
  const AccessCompany people;
  for (const PersonId person : {ana, mo, uma, vic}) {
    CHECK(fact_access(people.seen_by(person), OrgUnitId{999}) == FactAccess::none);
    CHECK(fact_access(people.seen_by(person), PersonId{999}) == FactAccess::none);
  }
}

TEST_CASE("a unit whose place begins another day belongs to the company until then") {
  AccessCompany people;
  people.rows.units.push_back({OrgUnitId{77}, "Team D", UnitKind::team, {}, 1});
  people.rows.parents.push_back({UnitParentId{9001}, OrgUnitId{77}, north, {access_day + 1, std::nullopt}});
  CHECK(may_read_goal(people.seen_by(olu), goal_of(OrgUnitId{77})));
  CHECK_FALSE(may_read_goal(people.seen_by(uma), goal_of(OrgUnitId{77})));
  CHECK(may_read_goal(people.seen_by(uma, access_day + 1), goal_of(OrgUnitId{77})));
}

TEST_CASE("an empty organisation, a second root and units in a circle let nobody in") {
  AccessCompany people;
  people.rows.units.push_back({OrgUnitId{77}, "Adrift", UnitKind::team, {}, 1});
  people.rows.units.push_back({OrgUnitId{78}, "Ouroboros", UnitKind::team, {}, 1});
  people.hang(OrgUnitId{78}, OrgUnitId{78});
  people.role(joe, Role::manager, OrgUnitId{77}, always());
  people.role(joe, Role::manager, OrgUnitId{78}, always());
  for (const OrgUnitId unit : {OrgUnitId{77}, OrgUnitId{78}}) {
    CHECK_FALSE(may_read_goal(people.seen_by(olu), goal_of(unit)));
    CHECK_FALSE(may_read_goal(people.seen_by(joe), goal_of(unit)));
  }
  people.rows = {};
  CHECK_FALSE(may_administer(people.seen_by(olu)));
  CHECK_FALSE(may_read_goal(people.seen_by(olu), goal_of(ana, Visibility::workspace)));
}

TEST_CASE("the owners of a list are those whose totals may be seen") {
  const AccessCompany people;
  const VisibleOwners ben_sees(people.seen_by(ben));
  CHECK(ben_sees.people() == std::vector{ana, ben, dee, mo, ivy});
  CHECK(ben_sees.units() == std::vector{company, north, team_a});
  CHECK_FALSE(ben_sees.contains(cy));
  CHECK_FALSE(ben_sees.everything());
  CHECK(VisibleOwners(people.seen_by(olu)).everything());
  const VisibleOwners vic_sees(people.seen_by(vic));
  CHECK(vic_sees.people() == std::vector{vic});
  CHECK(vic_sees.units().size() == 6);
  const VisibleOwners joe_sees(people.seen_by(joe));
  CHECK(joe_sees.people().empty());
  CHECK(joe_sees.units().empty());
}
