#pragma once

#include "app/demo/cast.hpp"
#include "domain/metric/record.hpp"

#include <span>
#include <vector>

namespace salespact::app::demo {

// What is not in a CRM: customers up for renewal, kept and lost by region at month ends, scores by region and company
// once a month, complaints once a week, the market share once a quarter. Ordered by id.
[[nodiscard]] std::vector<Measurement> make_measurements(const Random& random, Date today, const Cast& cast,
                                                         std::span<const Metric> metrics, IdSource& ids);

}  // namespace salespact::app::demo
