#include "app/numbers/numbers.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

template <class Rows, class SomeId>
const auto& by_id(const Rows& rows, SomeId id) {
  const auto at = std::ranges::find_if(rows, [&](const auto& row) { return row.id == id; });
  check(at != rows.end(), "a calendar that is named is stored");
  return *at;
}

}  // namespace

const FiscalCalendar& Numbers::fiscal_calendar() const {
  return by_id(calendars->fiscal_calendars, workspace.fiscal_calendar);
}

const WorkCalendar& Numbers::work_calendar(const attainment::Owner& owner, Date day) const {
  auto unit =
      owner.kind == attainment::Owner::Kind::unit ? std::optional(owner.index) : directory->unit_on(owner.index, day);
  for (; unit; unit = directory->parent_on(*unit, day)) {
    if (const auto own = directory->unit(*unit).work_calendar) return by_id(calendars->work_calendars, *own);
  }
  return by_id(calendars->work_calendars, workspace.work_calendar);
}

}  // namespace salespact::app
