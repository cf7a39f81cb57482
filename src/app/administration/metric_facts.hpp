#pragma once

#include "app/ports/store.hpp"
#include "domain/metric/metric.hpp"

namespace salespact::app {

// Whether any record makes a fact of the metric, or of a part of it where it is a ratio. Reads records until it finds
// one; where there is none, all of them.
[[nodiscard]] bool has_facts(Transaction& tx, const Metric& metric);

}  // namespace salespact::app
