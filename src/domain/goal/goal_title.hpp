#pragma once

#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/metric/metric.hpp"

#include <string>

namespace salespact {

// What a goal is called that nobody has named: its metric and its period. By exactly this a reader knows that it may be
// said in another language.
[[nodiscard]] std::string title_by_default(const Metric& metric, const FiscalPeriod& period);

}  // namespace salespact
