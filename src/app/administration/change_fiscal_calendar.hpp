#pragma once

#include "app/administration/administration.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

namespace salespact::app {

// The company's fiscal calendar, replaced whole but for its id; `wanted.revision` is the one that was read. Refused
// while goals run in a year that it would cut or name differently (E23).
[[nodiscard]] Decided<FiscalCalendar> change_fiscal_calendar(const AdministrationPorts& ports, const By& by,
                                                             FiscalCalendar wanted);

// What the year that holds today would become, and what forbids it; nothing is changed.
struct FiscalPreview {
  FiscalPeriod year;
  std::vector<FiscalPeriod> quarters;
  std::vector<FiscalPeriod> months;
  FieldRefusals refused;
};
[[nodiscard]] Decided<FiscalPreview> preview_fiscal_calendar(const AdministrationPorts& ports, const By& by,
                                                             const FiscalCalendar& wanted);

[[nodiscard]] FiscalCalendar read_fiscal_calendar(Transaction& tx);

}  // namespace salespact::app
