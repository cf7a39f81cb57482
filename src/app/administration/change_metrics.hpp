#pragma once

#include "app/administration/administration.hpp"
#include "base/decimal.hpp"
#include "domain/metric/metric.hpp"
#include "domain/metric/record_rule.hpp"

#include <optional>

namespace salespact::app {

// Metrics, by sales operations. A new one counts the records that are there already; nothing is imported again.

// What is given is changed. Kind, unit and direction stay once there are facts (DOMAIN 2.2); draft becomes active,
// active becomes retired, and retired may become active again. A metric that an active ratio is made of, or that
// running goals are counted by, is not retired.
struct MetricChange {
  std::optional<std::string> name{};
  std::optional<MetricKind> kind{};
  std::optional<MetricUnit> unit{};
  std::optional<std::int64_t> precision{};
  std::optional<MetricDirection> direction{};
  std::optional<MetricClass> metric_class{};
  std::optional<std::string> numerator{};
  std::optional<std::string> denominator{};
  std::optional<std::string> rule{};
  std::optional<Crediting> crediting{};
  std::optional<LevelAggregation> level_aggregation{};
  std::optional<std::optional<Decimal>> lower_bound{};
  std::optional<std::optional<Decimal>> upper_bound{};
  std::optional<std::int64_t> freshness_days{};
  std::optional<std::int64_t> minutes_per_unit{};
  std::optional<MetricState> state{};
};
[[nodiscard]] Decided<Metric> change_metric(const AdministrationPorts& ports, const By& by, std::string_view key,
                                            std::int64_t revision, const MetricChange& change);

// What is not given is as in a plain count; kind, unit, direction and the rest of the definition decide together
// whether it can be saved. In state draft it has no numbers yet.
[[nodiscard]] Decided<Metric> create_metric(const AdministrationPorts& ports, const By& by, const std::string& key,
                                            const MetricChange& definition);

// The rule as it is understood, in its canonical text.
[[nodiscard]] std::expected<std::string, RuleRefusal> preview_rule(std::string_view text);

[[nodiscard]] std::optional<Metric> find_metric(Store& store, WorkspaceId workspace, std::string_view key);

}  // namespace salespact::app
