#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "base/rational.hpp"

#include <optional>
#include <string>
#include <variant>

namespace salespact {

using WorkspaceId = Id<struct WorkspaceTag>;
using PersonId = Id<struct PersonTag>;
using OrgUnitId = Id<struct OrgUnitTag>;
using MembershipId = Id<struct MembershipTag>;
using RoleAssignmentId = Id<struct RoleAssignmentTag>;
using UnitParentId = Id<struct UnitParentTag>;
using AbsenceId = Id<struct AbsenceTag>;
using WorkCalendarId = Id<struct WorkCalendarTag>;
using FiscalCalendarId = Id<struct FiscalCalendarTag>;
using SeasonalityProfileId = Id<struct SeasonalityProfileTag>;
using RampProfileId = Id<struct RampProfileTag>;

// DOMAIN 2.1. One company; every row of the store belongs to exactly one.
struct Workspace {
  WorkspaceId id;
  std::string name;        // 1–80 code points
  Currency base_currency;  // fixed once facts exist
  std::string timezone;    // IANA name; business dates are local to it
  int week_start = 1;      // 1 Monday … 7 Sunday
  std::string locale = "en";
  FiscalCalendarId fiscal_calendar;
  WorkCalendarId work_calendar;  // of units that name none
  std::int64_t revision = 1;
};

enum class PersonStatus { invited, active, on_leave, departed };

struct Person {
  PersonId id;
  std::string display_name;
  std::optional<std::string> email;  // unique in the workspace when compared folded
  PersonStatus status = PersonStatus::active;
  std::optional<Date> hired_on;
  std::optional<Date> departed_on;  // first day that no longer counts
  int weekly_hours = 40;
  int selling_hours_per_week = 16;
  std::optional<RampProfileId> ramp_profile;
  std::int64_t revision = 1;
};

enum class UnitKind { company, region, team, territory, segment };

struct OrgUnit {
  OrgUnitId id;
  std::string name;
  UnitKind kind = UnitKind::team;
  std::optional<WorkCalendarId> work_calendar;  // inherited from the parent when absent
  std::int64_t revision = 1;
};

// A unit hangs below `parent` during `tenure`. The root has no row; every other unit has rows without overlap, the
// first of them from the beginning of time (earliest_date).
struct UnitParent {
  UnitParentId id;
  OrgUnitId unit;
  OrgUnitId parent;
  Tenure tenure;
};

// A fact belongs to the unit of its person's primary membership on its business date.
struct Membership {
  MembershipId id;
  PersonId person;
  OrgUnitId unit;
  Tenure tenure;
  std::int64_t fte_percent = 100;  // 1..100
  bool primary = true;
};

enum class Role { rep, manager, exec, ops, viewer };

// A role counts for `unit` and everything below it.
struct RoleAssignment {
  RoleAssignmentId id;
  PersonId person;
  Role role = Role::rep;
  OrgUnitId unit;
  Tenure tenure;
};

enum class AbsenceKind { vacation, sickness, parental, training, other };

struct Absence {
  AbsenceId id;
  PersonId person;
  DateRange dates;
  std::int64_t percent = 100;  // share of each working day, 1..100
  AbsenceKind kind = AbsenceKind::other;
};

// Whose goal, whose fact: exactly one of a person and a unit.
using Owner = std::variant<PersonId, OrgUnitId>;

// "From the beginning" where a row names no start.
inline constexpr Date earliest_date = Date::from_days(-25567);  // 1900-01-01

}  // namespace salespact
