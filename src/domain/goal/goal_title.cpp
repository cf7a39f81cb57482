#include "domain/goal/goal_title.hpp"

namespace salespact {

std::string title_by_default(const Metric& metric, const FiscalPeriod& period) {
  return metric.name + " " + period.label;
}

}  // namespace salespact
