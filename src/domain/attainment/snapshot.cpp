#include "domain/attainment/snapshot.hpp"

#include "base/check.hpp"
#include "domain/attainment/roster.hpp"

#include <algorithm>
#include <limits>

namespace salespact::attainment {
namespace {

constexpr std::int32_t before_all = std::numeric_limits<std::int32_t>::min();

Sum between(const Row* row, const DateRange& range) {
  const std::int32_t start = range.start.days();
  if (row == nullptr || range.end < range.start) return {};
  return sum_up_to(row, range.end.days()) - (start == before_all ? Sum{} : sum_up_to(row, start - 1));
}

}  // namespace

Sum Snapshot::sum(Owner owner, Series series, const DateRange& range) const {
  check(series < state_.series, "series is known to the engine");
  if (owner.kind == Owner::Kind::person) {
    return rolled_up(owner.index, series, range) + overlay(owner.index, series, range);
  }
  check(owner.index < organisation().units(), "unit is in the organisation");
  return between(state_.planes.total.find(Organisation::node_of(owner.index), series), range);
}

Sum Snapshot::sum_up_to(Owner owner, Series series, Date day) const {
  return sum(owner, series, {Date::from_days(before_all), day});
}

Sum Snapshot::rolled_up(PersonIndex person, Series series, const DateRange& range) const {
  check(person < organisation().people() && series < state_.series, "person and series are known to the engine");
  return between(state_.planes.person.find(person, series), range);
}

Sum Snapshot::overlay(PersonIndex person, Series series, const DateRange& range) const {
  check(person < organisation().people() && series < state_.series, "person and series are known to the engine");
  return between(state_.planes.overlay.find(person, series), range);
}

Sum Snapshot::house(UnitIndex unit, Series series, const DateRange& range) const {
  check(unit < organisation().units() && series < state_.series, "unit and series are known to the engine");
  return between(state_.planes.house.find(unit, series), range);
}

Sum Snapshot::unplaced(Series series, const DateRange& range) const {
  check(series < state_.series, "series is known to the engine");
  return between(state_.planes.total.find(Organisation::nowhere, series), range);
}

Sum Snapshot::unplaced(PersonIndex person, Series series, const DateRange& range) const {
  Sum total{};
  for (const auto& placement : organisation().placements(person)) {
    if (placement.node != Organisation::nowhere) continue;
    const auto last = placement.to == Organisation::never ? placement.to : placement.to - 1;
    total +=
        rolled_up(person, series,
                  {std::max(range.start, Date::from_days(placement.from)), std::min(range.end, Date::from_days(last))});
  }
  return total;
}

Sum Snapshot::sum_as_is(UnitIndex unit, Series series, const DateRange& range, Date members_on) const {
  return Roster(organisation(), members_on).sum(*this, unit, series, range);
}

Sum Snapshot::level(Owner owner, Series series, Date day) const {
  if (owner.kind == Owner::Kind::person) return sum_up_to(owner, series, day);
  return sum_as_is(owner.index, series, {Date::from_days(before_all), day}, day);
}

}  // namespace salespact::attainment
