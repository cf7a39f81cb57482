#include "app/report/views.hpp"

namespace salespact::app {

OwnerView view_of(const Directory& directory, attainment::Owner owner, Date day) {
  if (owner.kind == attainment::Owner::Kind::unit) {
    const OrgUnit& unit = directory.unit(owner.index);
    return {OwnerKind::unit, unit.id.text(), unit.name, directory.path(owner.index)};
  }
  const Person& person = directory.person(owner.index);
  const auto unit = directory.unit_on(owner.index, day);
  return {OwnerKind::person, person.id.text(), person.display_name, unit ? directory.path(*unit) : std::string()};
}

PeriodView view_of(const FiscalPeriod& period) { return {period.label, period.range.start, period.range.end}; }

Owner id_of(const Directory& directory, attainment::Owner owner) {
  if (owner.kind == attainment::Owner::Kind::person) return directory.person(owner.index).id;
  return directory.unit(owner.index).id;
}

}  // namespace salespact::app
