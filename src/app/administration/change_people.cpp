#include "app/administration/change_people.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_move.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

FieldRefusals problems_of(Act& act, const Person& person) {
  FieldRefusals problems;
  if (trimmed(person.display_name).empty() || !is_clean_line(person.display_name) ||
      code_points(person.display_name) > 120) {
    say(problems, AdministrationProblem::name_invalid, "display_name", "a name of 1 to 120 characters on one line");
  }
  if (person.weekly_hours < 1 || person.weekly_hours > 168) {
    say(problems, AdministrationProblem::number_invalid, "weekly_hours", "1 to 168 hours a week");
  }
  if (person.selling_hours_per_week < 0 || person.selling_hours_per_week > person.weekly_hours) {
    say(problems, AdministrationProblem::number_invalid, "selling_hours_per_week",
        "0 to as many hours as the person works a week");
  }
  if (person.hired_on && person.departed_on && *person.hired_on >= *person.departed_on) {
    say(problems, AdministrationProblem::range_invalid, "hired_on", "people are hired before they leave");
  }
  if (person.ramp_profile) {
    const auto profiles = act.tx.calendars().load().ramp_profiles;
    if (std::ranges::find(profiles, *person.ramp_profile, &RampProfile::id) == profiles.end()) {
      say(problems, AdministrationProblem::profile_unknown, "ramp_profile",
          "a ramp profile as GET /api/v1/ramp-profiles lists them");
    }
  }
  return problems;
}

bool over(const Tenure& tenure, Date by) { return tenure.to && *tenure.to <= by; }

void store_move(Act& act, const PersonMove& move) {
  for (const Membership& row : move.removed) act.tx.organisation().remove(row.id);
  for (const Membership& row : move.ended) act.tx.organisation().put(row);
  for (Membership row : move.added) {
    row.id = act.ids.make<MembershipId>();
    act.tx.organisation().put(row);
  }
}

// The open role for the unit that is left goes along: what the person is stays, where it counts for changes. As an
// import of people does it (people_draft.cpp).
void move_roles(Act& act, OrgUnitId left, const PersonMove& move) {
  for (const Membership& stay : move.added) {
    for (RoleAssignment row : act.rows.roles) {
      const bool goes = row.person == stay.person && row.unit == left && row.role == Role::rep &&
                        !over(row.tenure, stay.tenure.from) && row.tenure.from <= stay.tenure.from;
      if (!goes) continue;
      RoleAssignment moved{act.ids.make<RoleAssignmentId>(), row.person, row.role, stay.unit, stay.tenure};
      if (row.tenure.to && !over(stay.tenure, *row.tenure.to)) moved.tenure.to = row.tenure.to;
      if (row.tenure.from == stay.tenure.from) {
        act.tx.organisation().remove(row.id);
      } else {
        row.tenure.to = stay.tenure.from;
        act.tx.organisation().put(row);
      }
      const bool held = std::ranges::any_of(act.rows.roles, [&](const RoleAssignment& other) {
        return other.person == moved.person && other.unit == moved.unit && other.role == moved.role &&
               other.tenure.overlaps(moved.tenure);
      });
      if (!held) act.tx.organisation().put(moved);
    }
  }
}

// Rows of the person that reach the day or later end there.
template <class Row>
void end_rows(Act& act, const std::vector<Row>& rows, PersonId person, Date from) {
  for (Row row : rows) {
    if (row.person != person || (row.tenure.to && *row.tenure.to <= from)) continue;
    if (row.tenure.from >= from) {
      act.tx.organisation().remove(row.id);
    } else {
      row.tenure.to = from;
      act.tx.organisation().put(row);
    }
  }
}

}  // namespace

Decided<Person> person_to_change(const Act& act, PersonId id, std::int64_t revision) {
  const Person* known = act.person(id);
  if (known == nullptr) return refuse(Refused::Reason::not_found);
  if (known->revision != revision) return refuse(Refused::Reason::stale);
  return *known;
}

Person store_person(Act& act, Person person) {
  expect_unchanged(act.tx.organisation().update(person));
  ++person.revision;
  return person;
}

bool is_last_administrator(const Act& act, PersonId person, Date day) {
  const auto root = act.viewer.organisation().root();
  const auto administers = [&](const RoleAssignment& row) {
    return row.role == Role::ops && row.unit == root && row.tenure.contains(day);
  };
  bool is_one = false;
  for (const RoleAssignment& row : act.rows.roles) {
    if (!administers(row)) continue;
    const Person* holder = act.person(row.person);
    if (row.person == person) {
      is_one = true;
    } else if (holder->status != PersonStatus::departed && holder->status != PersonStatus::invited) {
      return false;
    }
  }
  return is_one;
}

Decided<Person> change_person(const AdministrationPorts& ports, const By& by, PersonId id, std::int64_t revision,
                              const PersonChange& change) {
  return administer<Person>(ports, by, [&](Act& act) -> Decided<Person> {
    const auto known = person_to_change(act, id, revision);
    if (!known) return known;
    Person person = *known;
    if (change.display_name) person.display_name = composed(trimmed(*change.display_name));
    if (change.weekly_hours) person.weekly_hours = *change.weekly_hours;
    if (change.selling_hours_per_week) person.selling_hours_per_week = *change.selling_hours_per_week;
    if (change.hired_on) person.hired_on = *change.hired_on;
    if (change.ramp_profile) person.ramp_profile = *change.ramp_profile;
    if (auto problems = problems_of(act, person); !problems.empty()) return refuse(std::move(problems));
    const auto told = [](const Person& p) {
      return fmt::format("{}, {} h, {} h selling, hired {}, ramp {}", p.display_name, p.weekly_hours,
                         p.selling_hours_per_week, p.hired_on ? p.hired_on->iso() : "-",
                         p.ramp_profile ? p.ramp_profile->text() : "-");
    };
    act.note(ChangeKind::organisation, "person.changed", audit_object("person", id),
             {.before = told(*known), .after = told(person)});
    return store_person(act, std::move(person));
  });
}

Decided<Person> transfer_person(const AdministrationPorts& ports, const By& by, PersonId id, std::int64_t revision,
                                const Transfer& transfer) {
  return administer<Person>(ports, by, [&](Act& act) -> Decided<Person> {
    const auto known = person_to_change(act, id, revision);
    if (!known) return known;
    if (known->departed_on && transfer.from >= *known->departed_on) {
      return refuse(AdministrationProblem::departed, "from",
                    fmt::format("the person left on {}; move on an earlier day, or import a new time of work",
                                known->departed_on->iso()));
    }
    if (transfer.fte_percent < 1 || transfer.fte_percent > 100) {
      return refuse(AdministrationProblem::number_invalid, "fte_percent", "1 to 100 % of a full time");
    }
    const OrganisationTree tree = act.tree();
    auto move = move_person(tree, id, transfer.unit, transfer.from, transfer.fte_percent);
    if (!move) {
      FieldRefusals problems;
      say(problems, move.error());
      return refuse(std::move(problems));
    }
    // Whoever leaves on a known day does so from the new place too.
    for (Membership& row : move->added) {
      if (known->departed_on && !row.tenure.to) row.tenure.to = known->departed_on;
    }
    store_move(act, *move);
    const auto before = tree.unit_of(id, transfer.from);
    if (before && *before != transfer.unit) move_roles(act, *before, *move);
    act.note(ChangeKind::organisation, "person.moved", audit_object("person", id),
             {.before = before ? "in " + before->text() : "",
              .after = fmt::format("in {} from {}", transfer.unit.text(), transfer.from.iso())});
    return store_person(act, *known);
  });
}

Decided<Person> end_employment(const AdministrationPorts& ports, const By& by, PersonId id, std::int64_t revision,
                               Date from) {
  return administer<Person>(ports, by, [&](Act& act) -> Decided<Person> {
    const auto known = person_to_change(act, id, revision);
    if (!known) return known;
    if (known->status == PersonStatus::departed) {
      return refuse(AdministrationProblem::departed, "from", "the person has left already");
    }
    if (known->hired_on && from <= *known->hired_on) {
      return refuse(AdministrationProblem::range_invalid, "from",
                    fmt::format("a day after {}, when the person was hired", known->hired_on->iso()));
    }
    if (is_last_administrator(act, id, from)) {
      return refuse(AdministrationProblem::last_administrator, "from",
                    "somebody must administer the company: give that role to another person first");
    }
    end_rows(act, act.rows.memberships, id, from);
    end_rows(act, act.rows.roles, id, from);
    Person person = *known;
    person.departed_on = from;
    if (from <= act.today()) {
      person.status = PersonStatus::departed;
      act.tx.accounts().revoke_all_sessions(id, act.by.moment.now);
    }
    act.note(ChangeKind::organisation, "employment.ended", audit_object("person", id), {.after = from.iso()});
    return store_person(act, std::move(person));
  });
}

}  // namespace salespact::app
