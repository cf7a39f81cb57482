#pragma once

#include "app/ports/id_source.hpp"
#include "domain/metric/metric.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace salespact::app::demo {

inline constexpr std::string_view site_survey = "site survey";  // an activity type of the company's own

// The library, and two metrics that show how a company adds its own.
[[nodiscard]] std::vector<Metric> make_metrics(IdSource& ids);

[[nodiscard]] const Metric& metric_named(std::span<const Metric> metrics, std::string_view key);

}  // namespace salespact::app::demo
