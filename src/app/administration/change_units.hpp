#pragma once

#include "app/administration/administration.hpp"

#include <optional>

namespace salespact::app {

// Units of the organisation, by sales operations. A unit's revision counts every change of it, moves included, and is
// what a writer must have read. Names differ among the units below one parent, since files name units by path.

struct NewUnit {
  std::string name;
  UnitKind kind = UnitKind::team;  // not company: there is one
  OrgUnitId parent;
  Date from;  // before that day it hangs below the company
};
[[nodiscard]] Decided<OrgUnit> create_unit(const AdministrationPorts& ports, const By& by, const NewUnit& wanted);

struct UnitChange {
  std::optional<std::string> name{};
  std::optional<UnitKind> kind{};
};
[[nodiscard]] Decided<OrgUnit> change_unit(const AdministrationPorts& ports, const By& by, OrgUnitId id,
                                           std::int64_t revision, const UnitChange& change);

// From the day on, until the next move that is already known; what was before stays (E3).
[[nodiscard]] Decided<OrgUnit> move_unit_below(const AdministrationPorts& ports, const By& by, OrgUnitId id,
                                               std::int64_t revision, OrgUnitId parent, Date from);

}  // namespace salespact::app
