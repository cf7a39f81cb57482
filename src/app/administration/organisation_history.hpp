#pragma once

#include "app/access/viewpoint.hpp"
#include "app/ports/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Effective-dated rows with the names that they had when they were read, oldest first.

struct PlaceRow {
  Membership row;
  std::string unit_name;
};
struct RoleRow {
  RoleAssignment row;
  std::string person_name;
  std::string unit_name;
};
struct ParentRow {
  UnitParent row;
  std::string parent_name;
};

struct PersonHistory {
  Person person;
  bool terms_shown = false;  // hours and ramp: for the person, those above and operations
  bool kinds_shown = false;  // why somebody is absent (DOMAIN 2.1)
  std::vector<PlaceRow> places;
  std::vector<RoleRow> roles;
  std::vector<Absence> absences;
};
// Nullopt: nobody of this id, or nobody whom the viewer may see.
[[nodiscard]] std::optional<PersonHistory> read_person_history(Store& store, WorkspaceId workspace,
                                                               const Viewpoint& viewer, PersonId id);

struct UnitHistory {
  OrgUnit unit;
  std::vector<ParentRow> parents;  // none of the company itself
  std::vector<RoleRow> managers;
};
[[nodiscard]] std::optional<UnitHistory> read_unit_history(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                           OrgUnitId id);

}  // namespace salespact::app
