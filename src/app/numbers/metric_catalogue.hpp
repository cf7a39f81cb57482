#pragma once

#include "domain/metric/fact_rule.hpp"
#include "domain/metric/metric.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salespact::app {

// Where the numbers of a metric are found.
enum class NumberSource {
  sums,      // additive: facts inside the range
  stock,     // level kept as flows: all facts up to the day
  readings,  // level: the readings of the owner itself
  ratio,     // two other metrics
};

struct CompiledMetric {
  Metric metric;
  NumberSource source = NumberSource::sums;
  std::size_t rule = 0;       // index into rules(); not for ratios
  bool reads_count = false;   // the value is the count, not the amount
  std::size_t numerator = 0;  // ratios: indexes into all()
  std::size_t denominator = 0;
  Rational factor = 1;  // ratios: value = numerator / denominator * factor
};

// A rule that facts are made by, shared by all metrics that would make the same ones.
struct CompiledRule {
  FactRule rule;
  std::optional<MetricId> metric;  // measurements are of one metric
  bool as_flows = false;           // readings whose changes are kept as flows, so that they add up over people
};

// All active metrics made ready. Immutable. A stored metric that can't be compiled is a fault of ours: definitions are
// checked before they are saved.
class MetricCatalogue {
 public:
  explicit MetricCatalogue(std::vector<Metric> metrics);

  [[nodiscard]] const std::vector<CompiledMetric>& all() const { return metrics_; }  // ordered by key
  [[nodiscard]] const std::vector<CompiledRule>& rules() const { return rules_; }
  [[nodiscard]] const CompiledMetric* find(std::string_view key) const;
  [[nodiscard]] const CompiledMetric* find(MetricId id) const;

 private:
  std::size_t rule_of(const Metric& metric, const RecordRule& parsed);
  void compile(const Metric& metric);
  void link_ratios();

  std::vector<CompiledMetric> metrics_;
  std::vector<CompiledRule> rules_;
  std::vector<SeriesRule> series_rules_;  // of each rule
};

}  // namespace salespact::app
