#pragma once

#include "app/numbers/goal_sheet.hpp"

#include <functional>

namespace salespact::app {

// E27: nothing that happened on the window's last working day or later has come from the metric's source, whoever's it
// is: it has been down since. Before the window is judged that says nothing. `works`: whether that day is worked on.
[[nodiscard]] bool is_source_silent(const Numbers& numbers, const CompiledMetric& metric, const DateRange& window,
                                    const std::function<bool(Date)>& works);

}  // namespace salespact::app
