#include "app/administration/change_absences.hpp"

#include "app/administration/change_people.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::int32_t longest_absence = 3 * 366;

// The reason is private (DOMAIN 2.1), so it is not told here.
std::string told(const Absence& absence) {
  return fmt::format("{}..{}, {} %", absence.dates.start.iso(), absence.dates.end.iso(), absence.percent);
}

Decided<Person> absentee(const Act& act, PersonId id, std::int64_t revision) {
  const Person* known = act.person(id);
  const bool visible = known != nullptr && fact_access(act.viewer, id) != FactAccess::none;
  if (!visible && !may_administer(act.viewer)) return refuse(Refused::Reason::not_found);
  if (known != nullptr && !may_plan_absence(act.viewer, id)) return refuse(Refused::Reason::not_allowed);
  return person_to_change(act, id, revision);
}

// The largest sum is reached on the first day of one of them.
bool fills_more_than_a_day(const std::vector<Absence>& absences) {
  return std::ranges::any_of(absences, [&](const Absence& first) {
    std::int64_t percent = 0;
    for (const Absence& row : absences) {
      if (row.dates.contains(first.dates.start)) percent += row.percent;
    }
    return percent > 100;
  });
}

FieldRefusals problems_of(const Act& act, const Absence& wanted) {
  FieldRefusals problems;
  if (wanted.dates.end < wanted.dates.start || wanted.dates.days() > longest_absence) {
    say(problems, AdministrationProblem::range_invalid, "end", "the first day or later, within three years of it");
  }
  if (wanted.percent < 1 || wanted.percent > 100) {
    say(problems, AdministrationProblem::number_invalid, "percent", "1 to 100 % of each working day");
  }
  if (!problems.empty()) return problems;
  std::vector<Absence> together{wanted};
  for (const Absence& row : act.rows.absences) {
    if (row.person == wanted.person && row.id != wanted.id && row.dates.overlaps(wanted.dates)) together.push_back(row);
  }
  if (fills_more_than_a_day(together)) {
    say(problems, AdministrationProblem::absences_overlap, "start",
        "the person is absent then already; the absences of a day take at most 100 % of it");
  }
  return problems;
}

Decided<Absence> store_absence(Act& act, const Person& person, const Absence& absence, std::string_view action,
                               const std::string& before) {
  if (auto problems = problems_of(act, absence); !problems.empty()) return refuse(std::move(problems));
  act.tx.organisation().put(absence);
  act.note(ChangeKind::organisation, action, audit_object("person", person.id),
           {.before = before, .after = told(absence)});
  store_person(act, person);
  return absence;
}

const Absence* find_absence(const Act& act, PersonId person, AbsenceId id) {
  const auto at =
      std::ranges::find_if(act.rows.absences, [&](const Absence& row) { return row.id == id && row.person == person; });
  return at == act.rows.absences.end() ? nullptr : &*at;
}

}  // namespace

Decided<Absence> add_absence(const AdministrationPorts& ports, const By& by, PersonId person, std::int64_t revision,
                             const AbsenceTerms& terms) {
  return perform<Absence>(ports, by, [&](Act& act) -> Decided<Absence> {
    const auto known = absentee(act, person, revision);
    if (!known) return std::unexpected(known.error());
    const Absence absence{act.ids.make<AbsenceId>(), person, terms.dates, terms.percent, terms.kind};
    return store_absence(act, *known, absence, "absence.added", "");
  });
}

Decided<Absence> change_absence(const AdministrationPorts& ports, const By& by, PersonId person, std::int64_t revision,
                                AbsenceId id, const AbsenceTerms& terms) {
  return perform<Absence>(ports, by, [&](Act& act) -> Decided<Absence> {
    const auto known = absentee(act, person, revision);
    if (!known) return std::unexpected(known.error());
    const Absence* before = find_absence(act, person, id);
    if (before == nullptr) return refuse(Refused::Reason::not_found);
    return store_absence(act, *known, {id, person, terms.dates, terms.percent, terms.kind}, "absence.changed",
                         told(*before));
  });
}

Decided<Person> remove_absence(const AdministrationPorts& ports, const By& by, PersonId person, std::int64_t revision,
                               AbsenceId id) {
  return perform<Person>(ports, by, [&](Act& act) -> Decided<Person> {
    const auto known = absentee(act, person, revision);
    if (!known) return known;
    const Absence* absence = find_absence(act, person, id);
    if (absence == nullptr) return refuse(Refused::Reason::not_found);
    act.tx.organisation().remove(id);
    act.note(ChangeKind::organisation, "absence.removed", audit_object("person", person), {.before = told(*absence)});
    return store_person(act, *known);
  });
}

}  // namespace salespact::app
