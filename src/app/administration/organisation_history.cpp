#include "app/administration/organisation_history.hpp"

#include "app/access/rules.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

OrganisationRows load(Store& store, WorkspaceId workspace) {
  OrganisationRows rows;
  store.read(workspace, [&](Transaction& tx) { rows = tx.organisation().load(); });
  return rows;
}

std::string unit_name(const OrganisationRows& rows, OrgUnitId id) {
  const auto at = std::ranges::find(rows.units, id, &OrgUnit::id);
  return at == rows.units.end() ? "" : at->name;
}

std::string person_name(const OrganisationRows& rows, PersonId id) {
  const auto at = std::ranges::find(rows.people, id, &Person::id);
  return at == rows.people.end() ? "" : at->display_name;
}

void sort_by_start(auto& rows) {
  std::ranges::stable_sort(rows, {}, [](const auto& entry) { return entry.row.tenure.from; });
}

}  // namespace

std::optional<PersonHistory> read_person_history(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                 PersonId id) {
  const FactAccess access = fact_access(viewer, id);
  if (access == FactAccess::none && !may_administer(viewer)) return std::nullopt;
  const OrganisationRows rows = load(store, workspace);
  const auto person = std::ranges::find(rows.people, id, &Person::id);
  if (person == rows.people.end()) return std::nullopt;
  PersonHistory history;
  history.person = *person;
  history.terms_shown = access == FactAccess::detail || may_administer(viewer);
  history.kinds_shown = may_see_absence_kind(viewer, id) || may_administer(viewer);
  for (const Membership& row : rows.memberships) {
    if (row.person == id) history.places.push_back({row, unit_name(rows, row.unit)});
  }
  for (const RoleAssignment& row : rows.roles) {
    if (row.person == id) history.roles.push_back({row, person->display_name, unit_name(rows, row.unit)});
  }
  for (const Absence& row : rows.absences) {
    if (row.person == id) history.absences.push_back(row);
  }
  sort_by_start(history.places);
  sort_by_start(history.roles);
  std::ranges::stable_sort(history.absences, {}, &Absence::dates);
  return history;
}

std::optional<UnitHistory> read_unit_history(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                             OrgUnitId id) {
  if (fact_access(viewer, id) == FactAccess::none && !may_administer(viewer)) return std::nullopt;
  const OrganisationRows rows = load(store, workspace);
  const auto unit = std::ranges::find(rows.units, id, &OrgUnit::id);
  if (unit == rows.units.end()) return std::nullopt;
  UnitHistory history;
  history.unit = *unit;
  for (const UnitParent& row : rows.parents) {
    if (row.unit == id) history.parents.push_back({row, unit_name(rows, row.parent)});
  }
  for (const RoleAssignment& row : rows.roles) {
    if (row.unit == id && row.role == Role::manager) {
      history.managers.push_back({row, person_name(rows, row.person), unit->name});
    }
  }
  sort_by_start(history.parents);
  sort_by_start(history.managers);
  return history;
}

}  // namespace salespact::app
