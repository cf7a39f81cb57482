#include "domain/attainment/roster.hpp"

#include "base/check.hpp"
#include "domain/attainment/snapshot.hpp"

namespace salespact::attainment {

Roster::Roster(const Organisation& organisation, Date day) : runs_(organisation.units()) {
  std::vector<std::vector<UnitIndex>> children(organisation.units());
  for (UnitIndex unit = 0; unit < organisation.units(); ++unit) {
    const auto path = organisation.path_of_node(Organisation::node_of(unit), day);
    if (path.size() > 1) children[path[1] - 1].push_back(unit);
  }
  const auto enter = [&](UnitIndex unit) {
    runs_[unit] = {.first_person = people_.size(), .first_unit = units_.size()};
    units_.push_back(unit);
    for (const auto& resident : organisation.residents(Organisation::node_of(unit))) {
      if (resident.from <= day.days() && day.days() < resident.to) people_.push_back(resident.person);
    }
  };
  struct Step {
    UnitIndex unit;
    std::size_t next_child;
  };
  std::vector<Step> walk{{organisation.root(), 0}};
  enter(organisation.root());
  while (!walk.empty()) {
    Step& step = walk.back();
    if (step.next_child < children[step.unit].size()) {
      const UnitIndex child = children[step.unit][step.next_child++];
      enter(child);
      walk.push_back({child, 0});
      continue;
    }
    if (step.unit == organisation.root()) {
      for (const auto& resident : organisation.residents(Organisation::nowhere)) {
        if (resident.from <= day.days() && day.days() < resident.to) people_.push_back(resident.person);
      }
    }
    runs_[step.unit].last_person = people_.size();
    runs_[step.unit].last_unit = units_.size();
    walk.pop_back();
  }
}

std::span<const PersonIndex> Roster::people(UnitIndex unit) const {
  check(unit < runs_.size(), "unit is in the organisation");
  return std::span(people_).subspan(runs_[unit].first_person, runs_[unit].last_person - runs_[unit].first_person);
}

std::span<const UnitIndex> Roster::units(UnitIndex unit) const {
  check(unit < runs_.size(), "unit is in the organisation");
  return std::span(units_).subspan(runs_[unit].first_unit, runs_[unit].last_unit - runs_[unit].first_unit);
}

Sum Roster::sum(const Snapshot& snapshot, UnitIndex unit, Series series, const DateRange& range) const {
  Sum total{};
  for (const PersonIndex person : people(unit)) total += snapshot.rolled_up(person, series, range);
  for (const UnitIndex below : units(unit)) total += snapshot.house(below, series, range);
  return total;
}

}  // namespace salespact::attainment
