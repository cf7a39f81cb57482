#pragma once

#include "app/access/organisation_today.hpp"
#include "app/access/viewpoint.hpp"

#include <memory>
#include <string_view>

// A company small enough to see through, with somebody in every relation of DOMAIN 6 to Ana:
//
//   Company ─ North ─ Team A   Ana, Ben, Dee (Dee also helps in Team C)      managed by Mo
//           │       └ Team B   Cy                                            managed by Max
//           ├ South ─ Team C   Sid                                           managed by Cora
//   North is managed by Uma; Eve is exec, Olu ops, Vic viewer of the company; Sue is ops of South only.
namespace salespact::test {

inline const Date access_day = *Date::parse_iso("2027-03-15");

inline constexpr OrgUnitId company{1}, north{2}, south{3}, team_a{4}, team_b{5}, team_c{6};
inline constexpr PersonId ana{11}, ben{12}, dee{13}, cy{14}, sid{15}, mo{21}, max{22}, cora{23}, uma{24}, eve{31},
    olu{32}, vic{33}, sue{34}, fay{41}, nia{42}, gil{43}, ivy{44}, joe{45};

inline Tenure always() { return {earliest_date, std::nullopt}; }
inline Tenure until(Date day) { return {earliest_date, day}; }

class AccessCompany {
 public:
  app::OrganisationRows rows;

  AccessCompany() {
    rows.units = {{company, "Company", UnitKind::company, {}, 1}, {north, "North", UnitKind::region, {}, 1},
                  {south, "South", UnitKind::region, {}, 1},      {team_a, "Team A", UnitKind::team, {}, 1},
                  {team_b, "Team B", UnitKind::team, {}, 1},      {team_c, "Team C", UnitKind::team, {}, 1}};
    hang(north, company), hang(south, company), hang(team_a, north), hang(team_b, north), hang(team_c, south);
    for (const PersonId person : {ana, ben, dee}) rep(person, team_a);
    rep(cy, team_b), rep(sid, team_c);
    place(dee, team_c, always(), false);
    leads(mo, team_a), leads(max, team_b), leads(cora, team_c), leads(uma, north);
    somebody(eve), role(eve, Role::exec, company, always());
    somebody(olu), role(olu, Role::ops, company, always());
    somebody(vic), role(vic, Role::viewer, company, always());
    somebody(sue), role(sue, Role::ops, south, always());
    // Fay managed Team A until today, Nia will from tomorrow.
    somebody(fay), role(fay, Role::manager, team_a, until(access_day));
    somebody(nia), role(nia, Role::manager, team_a, {access_day + 1, std::nullopt});
    // Gil left Team A, Ivy is invited into it, Joe belongs nowhere.
    rep(gil, team_a, PersonStatus::departed, until(access_day - 30));
    rep(ivy, team_a, PersonStatus::invited);
    somebody(joe);
  }

  void somebody(PersonId id, PersonStatus status = PersonStatus::active) {
    Person person;
    person.id = id;
    person.display_name = id.text();
    person.status = status;
    rows.people.push_back(person);
  }
  void hang(OrgUnitId unit, OrgUnitId parent) {
    rows.parents.push_back({UnitParentId{next_++}, unit, parent, always()});
  }
  void place(PersonId id, OrgUnitId unit, Tenure tenure, bool primary) {
    rows.memberships.push_back({MembershipId{next_++}, id, unit, tenure, 100, primary});
  }
  void role(PersonId id, Role which, OrgUnitId unit, Tenure tenure) {
    rows.roles.push_back({RoleAssignmentId{next_++}, id, which, unit, tenure});
  }
  void rep(PersonId id, OrgUnitId unit, PersonStatus status = PersonStatus::active, Tenure tenure = always()) {
    somebody(id, status), place(id, unit, tenure, true), role(id, Role::rep, unit, tenure);
  }
  void leads(PersonId id, OrgUnitId unit) {
    somebody(id), place(id, unit, always(), true), role(id, Role::manager, unit, always());
  }

  [[nodiscard]] app::Viewpoint seen_by(PersonId id, Date day = access_day) const {
    app::Principal principal;
    principal.person = id;
    principal.today = day;
    return {principal, std::make_shared<const app::OrganisationToday>(rows, day)};
  }

 private:
  std::int64_t next_ = 1000;
};

}  // namespace salespact::test
