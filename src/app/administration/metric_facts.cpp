#include "app/administration/metric_facts.hpp"

#include "base/check.hpp"
#include "domain/metric/fact_rule.hpp"

namespace salespact::app {
namespace {

bool counts_anything(Transaction& tx, const Metric& metric) {
  const auto parsed = parse_rule(metric.rule);
  check(parsed.has_value(), "the rule of a stored metric can be read");
  const FactRule rule(*parsed, metric.crediting);
  std::vector<Fact> facts;
  const auto look = [&](const auto& record) {
    if (facts.empty()) rule.facts_of(record, facts);
  };
  switch (parsed->records) {
    case RecordKind::deals:
      if (tx.records().count_deals() > 0) tx.records().for_each_deal(look);
      break;
    case RecordKind::activities:
      if (tx.records().count_activities() > 0) tx.records().for_each_activity(look);
      break;
    case RecordKind::measurements:
      if (tx.records().count_measurements() == 0) break;
      tx.records().for_each_measurement([&](const Measurement& measurement) {
        if (measurement.metric == metric.id) look(measurement);
      });
      break;
  }
  return !facts.empty();
}

}  // namespace

bool has_facts(Transaction& tx, const Metric& metric) {
  if (metric.kind != MetricKind::ratio) return counts_anything(tx, metric);
  for (const std::string& key : {metric.numerator, metric.denominator}) {
    const auto part = tx.metrics().find(key);
    if (part && counts_anything(tx, *part)) return true;
  }
  return false;
}

}  // namespace salespact::app
