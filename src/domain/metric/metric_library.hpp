#pragma once

#include "domain/metric/metric.hpp"

#include <span>

namespace salespact {

// The metrics that every new workspace has. Without ids: who stores them gives those.
[[nodiscard]] std::span<const Metric> metric_library();

// nullptr when the library has none of that key.
[[nodiscard]] const Metric* library_metric(std::string_view key);

}  // namespace salespact
