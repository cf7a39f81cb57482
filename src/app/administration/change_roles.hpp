#pragma once

#include "app/administration/administration.hpp"

#include <optional>

namespace salespact::app {

struct NewRole {
  Role role = Role::rep;
  OrgUnitId unit;  // and everything below it
  Date from;
  std::optional<Date> to;  // first day that no longer counts
};
// By sales operations; `revision` is the person's.
[[nodiscard]] Decided<RoleAssignment> grant_role(const AdministrationPorts& ports, const By& by, PersonId person,
                                                 std::int64_t revision, const NewRole& wanted);

// From `on` the role no longer counts; a role that had not begun by then is taken away whole.
[[nodiscard]] Decided<Person> end_role(const AdministrationPorts& ports, const By& by, PersonId person,
                                       std::int64_t revision, RoleAssignmentId role, Date on);

}  // namespace salespact::app
