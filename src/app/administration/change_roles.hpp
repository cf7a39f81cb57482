#pragma once

#include "app/administration/administration.hpp"

#include <optional>

namespace salespact::app {

// What only roles refuse.
enum class RoleProblem { own_role };

struct NewRole {
  Role role = Role::rep;
  OrgUnitId unit;  // and everything below it
  Date from;
  std::optional<Date> to;  // first day that no longer counts
};
// By sales operations; `revision` is the person's. Nobody gives a role to themselves once anybody else can sign in: who
// manages a unit reads its people's pacts (ADR 0093).
[[nodiscard]] Decided<RoleAssignment> grant_role(const AdministrationPorts& ports, const By& by, PersonId person,
                                                 std::int64_t revision, const NewRole& wanted);

// From `on` the role no longer counts; a role that had not begun by then is taken away whole.
[[nodiscard]] Decided<Person> end_role(const AdministrationPorts& ports, const By& by, PersonId person,
                                       std::int64_t revision, RoleAssignmentId role, Date on);

// Whether what this person gives to themselves must be refused.
[[nodiscard]] bool needs_another_administrator(Transaction& tx);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::RoleProblem> = std::to_array<Word<app::RoleProblem>>({
    {app::RoleProblem::own_role, "OWN_ROLE"},
});

}  // namespace salespact
