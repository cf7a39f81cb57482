#include "app/report/unit_figures.hpp"

#include "domain/org/shown_units.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

std::vector<bool> shown_on(const Directory& directory, const attainment::Roster& roster, Date day,
                           const std::vector<bool>& shielded) {
  std::vector<std::size_t> people(directory.units());
  for (UnitIndex unit = 0; unit < directory.units(); ++unit) {
    people[unit] = static_cast<std::size_t>(
        std::ranges::count_if(roster.people(unit), [&](PersonIndex person) { return shielded[person]; }));
  }
  return shown_units(children_on(directory, day), directory.tree()->root(), people);
}

}  // namespace

UnitsOfDay::UnitsOfDay(const Directory& directory, Date day, const std::vector<bool>& shielded)
    : roster_(*directory.tree(), day), shown_(shown_on(directory, roster_, day, shielded)) {}

std::vector<std::vector<UnitIndex>> children_on(const Directory& directory, Date day) {
  std::vector<std::vector<UnitIndex>> children(directory.units());
  for (UnitIndex unit = 0; unit < directory.units(); ++unit) {
    if (const auto parent = directory.parent_on(unit, day)) children[*parent].push_back(unit);
  }
  return children;
}

std::vector<UnitIndex> units_seen(const Directory& directory, const Viewpoint* viewer, Date day,
                                  bool (*seen)(const Relation&)) {
  std::vector<std::pair<std::string, UnitIndex>> found;
  for (UnitIndex unit = 0; unit < directory.units(); ++unit) {
    const bool there = unit == directory.tree()->root() || directory.parent_on(unit, day);
    if (!there) continue;
    if (viewer != nullptr && !seen(viewer->to(directory.unit(unit).id))) continue;
    found.emplace_back(directory.path(unit), unit);
  }
  std::ranges::sort(found);
  std::vector<UnitIndex> units;
  for (const auto& [path, unit] : found) units.push_back(unit);
  return units;
}

}  // namespace salespact::app
