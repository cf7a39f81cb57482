#pragma once

#include "domain/metric/fact_rule.hpp"
#include "domain/metric/metric.hpp"

#include <expected>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

class MetricCatalogue;

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
  std::size_t rule = 0;         // index into rules(); not for ratios
  bool reads_count = false;     // the value is the count, not the amount
  bool only_converted = false;  // counts what money of its rule has a rate, and nothing else
  std::size_t numerator = 0;    // ratios: see MetricCatalogue::numerator_of
  std::size_t denominator = 0;
  Rational factor = 1;  // ratios: value = numerator / denominator * factor
};

// A rule that facts are made by, shared by all metrics that would make the same ones.
struct CompiledRule {
  FactRule rule;
  std::optional<MetricId> metric;  // measurements are of one metric
  bool as_flows = false;           // readings whose changes are kept as flows, so that they add up over people
};

// A metric over some of its records only: goal_scope.hpp.
struct MetricScope {
  MetricId metric;
  std::string scope;  // canonical; never ""
  friend auto operator<=>(const MetricScope&, const MetricScope&) = default;
};

// Why a metric can't be narrowed to the conditions of this text, with what would be accepted; canonical text otherwise.
[[nodiscard]] std::expected<std::string, std::string> scope_of_metric(const MetricCatalogue& metrics,
                                                                      const CompiledMetric& metric,
                                                                      std::string_view text);

// The conditions of a scope that the metric takes.
[[nodiscard]] std::vector<Condition> conditions_of(const MetricCatalogue& metrics, const CompiledMetric& metric,
                                                   std::string_view scope);

// All active metrics made ready. Immutable. A stored metric that can't be compiled is a fault of ours: definitions are
// checked before they are saved.
class MetricCatalogue {
 public:
  // The scopes are those of the goals that there are.
  explicit MetricCatalogue(std::vector<Metric> metrics, const std::set<MetricScope>& scopes = {});

  [[nodiscard]] const std::vector<CompiledMetric>& all() const { return metrics_; }  // ordered by key
  [[nodiscard]] const std::vector<CompiledRule>& rules() const { return rules_; }
  // The parts of a ratio. Those of a mean (an amount or days of deals over the number of the same deals) are not the
  // metrics that it names but made for it: what has no day or no exchange rate is in neither, and both count each deal
  // whole for its owner.
  [[nodiscard]] const CompiledMetric& numerator_of(const CompiledMetric& ratio) const { return part(ratio.numerator); }
  [[nodiscard]] const CompiledMetric& denominator_of(const CompiledMetric& ratio) const {
    return part(ratio.denominator);
  }
  [[nodiscard]] const CompiledMetric* find(std::string_view key) const;
  [[nodiscard]] const CompiledMetric* find(MetricId id) const;
  // The metric over the records of a scope; nullptr: it was not asked for when the catalogue was made, or the metric
  // does not take it.
  [[nodiscard]] const CompiledMetric* find(MetricId id, std::string_view scope) const;
  [[nodiscard]] bool was_asked_for(const MetricScope& scope) const { return scoped_.contains(scope); }

 private:
  std::size_t rule_of(const Metric& metric, const RecordRule& parsed);
  void compile(const Metric& metric);
  void link_ratios();
  void link(CompiledMetric& ratio, const CompiledMetric& top, const CompiledMetric& bottom);
  void make_mean(CompiledMetric& ratio, const CompiledMetric& top, const CompiledMetric& bottom);
  void compile_scoped(const MetricScope& scope);
  [[nodiscard]] CompiledMetric narrowed_to(const CompiledMetric& metric, std::span<const Condition> conditions);
  [[nodiscard]] std::size_t keep_part(CompiledMetric part);
  [[nodiscard]] const CompiledMetric& part(std::size_t at) const {
    return at < metrics_.size() ? metrics_[at] : parts_[at - metrics_.size()];
  }

  std::vector<CompiledMetric> metrics_;
  std::vector<CompiledMetric> parts_;                         // of means; scoped metrics and their parts
  std::map<MetricScope, std::optional<std::size_t>> scoped_;  // nullopt: not taken
  std::vector<CompiledRule> rules_;
  std::vector<SeriesRule> series_rules_;  // of each rule
};

}  // namespace salespact::app
