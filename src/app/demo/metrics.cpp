#include "app/demo/metrics.hpp"

#include "base/check.hpp"
#include "domain/metric/metric_library.hpp"

#include <algorithm>

namespace salespact::app::demo {

std::vector<Metric> make_metrics(IdSource& ids) {
  const auto library = metric_library();
  std::vector<Metric> metrics(library.begin(), library.end());

  Metric surveys;
  surveys.key = "site_surveys";
  surveys.name = "Site surveys";
  surveys.metric_class = MetricClass::activity;
  surveys.rule = "activities where type = \"site survey\": sum count on occurred_on";
  surveys.minutes_per_unit = 120;
  metrics.push_back(std::move(surveys));

  Metric refunds;
  refunds.key = "refunds";
  refunds.name = "Refunds";
  refunds.unit = MetricUnit::money;
  refunds.rule = "deals where status = won and stage = Refund: sum amount on closed_on";
  refunds.crediting = Crediting::revenue_split;
  metrics.push_back(std::move(refunds));

  for (Metric& metric : metrics) metric.id = ids.make<MetricId>();
  return metrics;
}

const Metric& metric_named(std::span<const Metric> metrics, std::string_view key) {
  const auto found = std::ranges::find(metrics, key, &Metric::key);
  check(found != metrics.end(), "the demo uses metrics that there are");
  return *found;
}

}  // namespace salespact::app::demo
