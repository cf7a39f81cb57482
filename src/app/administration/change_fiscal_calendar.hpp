#pragma once

#include "app/administration/administration.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

namespace salespact::app {

// The company's fiscal calendar, replaced whole but for its id; `wanted.revision` is the one that was read. Refused
// while goals run in a year that it would cut or name differently (E23).
[[nodiscard]] Decided<FiscalCalendar> change_fiscal_calendar(const AdministrationPorts& ports, const By& by,
                                                             FiscalCalendar wanted);

[[nodiscard]] FiscalCalendar read_fiscal_calendar(Transaction& tx);

}  // namespace salespact::app
