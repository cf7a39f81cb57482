#include "app/administration/change_roles.hpp"

#include "app/administration/change_people.hpp"
#include "domain/org/organisation_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

FieldRefusals problems_of(const Act& act, const Person& person, const NewRole& wanted) {
  FieldRefusals problems;
  const Tenure tenure{wanted.from, wanted.to};
  if (person.id == act.by.who.person && needs_another_administrator(act.tx)) {
    problems.push_back({std::string(text_of(RoleProblem::own_role)), "person",
                        "nobody gives a role to themselves: another administrator of the company can"});
  }
  if (act.unit(wanted.unit) == nullptr) {
    say(problems, AdministrationProblem::unit_unknown, "unit", "a role counts for a unit that exists");
  }
  if (wanted.to && *wanted.to <= wanted.from) {
    say(problems, AdministrationProblem::range_invalid, "to", "a role ends after the day on which it begins");
  }
  if (person.departed_on && (!wanted.to || *wanted.to > *person.departed_on)) {
    say(problems, AdministrationProblem::departed, "to",
        fmt::format("the person leaves on {}; a role ends by then", person.departed_on->iso()));
  }
  const bool held = std::ranges::any_of(act.rows.roles, [&](const RoleAssignment& row) {
    return row.person == person.id && row.role == wanted.role && row.unit == wanted.unit && row.tenure.overlaps(tenure);
  });
  if (held) {
    say(problems, AdministrationProblem::role_held, "role", "the person holds this role for this unit in that time");
  }
  return problems;
}

std::string told(const RoleAssignment& row) {
  return fmt::format("{} of {} from {}{}", text_of(row.role), row.unit.text(), row.tenure.from.iso(),
                     row.tenure.to ? " to " + row.tenure.to->iso() : "");
}

}  // namespace

bool needs_another_administrator(Transaction& tx) { return tx.accounts().count_passwords() > 1; }

Decided<RoleAssignment> grant_role(const AdministrationPorts& ports, const By& by, PersonId person,
                                   std::int64_t revision, const NewRole& wanted) {
  return administer<RoleAssignment>(ports, by, [&](Act& act) -> Decided<RoleAssignment> {
    const auto known = person_to_change(act, person, revision);
    if (!known) return std::unexpected(known.error());
    if (auto problems = problems_of(act, *known, wanted); !problems.empty()) return refuse(std::move(problems));
    const RoleAssignment row{
        act.ids.make<RoleAssignmentId>(), person, wanted.role, wanted.unit, {wanted.from, wanted.to}};
    act.tx.organisation().put(row);
    act.note(ChangeKind::organisation, "role.granted", audit_object("person", person), {.after = told(row)});
    store_person(act, *known);
    return row;
  });
}

Decided<Person> end_role(const AdministrationPorts& ports, const By& by, PersonId person, std::int64_t revision,
                         RoleAssignmentId role, Date on) {
  return administer<Person>(ports, by, [&](Act& act) -> Decided<Person> {
    const auto known = person_to_change(act, person, revision);
    if (!known) return known;
    const auto row =
        std::ranges::find_if(act.rows.roles, [&](const auto& r) { return r.id == role && r.person == person; });
    if (row == act.rows.roles.end()) return refuse(Refused::Reason::not_found);
    if (row->tenure.to && *row->tenure.to <= on) {
      return refuse(AdministrationProblem::role_over, "on",
                    fmt::format("the role ends on {} already; name an earlier day", row->tenure.to->iso()));
    }
    const bool administers = row->role == Role::ops && row->unit == act.viewer.organisation().root();
    if (administers && is_last_administrator(act, person, on)) {
      return refuse(AdministrationProblem::last_administrator, "on",
                    "somebody must administer the company: give that role to another person first");
    }
    RoleAssignment ended = *row;
    if (row->tenure.from >= on) {
      act.tx.organisation().remove(role);
    } else {
      ended.tenure.to = on;
      act.tx.organisation().put(ended);
    }
    act.note(ChangeKind::organisation, "role.ended", audit_object("person", person),
             {.before = told(*row), .after = "until " + on.iso()});
    return store_person(act, *known);
  });
}

}  // namespace salespact::app
