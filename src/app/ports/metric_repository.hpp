#pragma once

#include "domain/metric/metric.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace salespact::app {

class MetricRepository {
 public:
  virtual ~MetricRepository() = default;
  virtual std::vector<Metric> all() = 0;  // ordered by key
  virtual std::optional<Metric> find(std::string_view key) = 0;
  virtual void insert(const Metric& metric) = 0;  // throws UniqueViolation: key taken
  virtual bool update(const Metric& metric) = 0;  // compare-and-swap on revision
};

}  // namespace salespact::app
