#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/metric/metric.hpp"

#include <functional>
#include <vector>

namespace salespact {

enum class MetricProblem {
  key_invalid,
  name_invalid,
  precision_invalid,
  ratio_without_parts,   // a ratio names a numerator and a denominator
  part_unknown,          // no metric has that key
  part_not_additive,     // both parts of a ratio are additive
  parts_not_of_a_ratio,  // only a ratio names parts
  rule_missing,
  rule_invalid,
  rule_against_kind,  // additive sums, level takes a stock or the last reading, a ratio has no rule
  rule_against_unit,  // money comes from amounts, counts from counts, …
  bounds_invalid,
  freshness_invalid,
  minutes_invalid,
  unit_against_parts,
  fixed_after_facts,  // kind, unit and direction stay once facts exist
};

template <>
inline constexpr auto words<MetricProblem> = std::to_array<Word<MetricProblem>>({
    {MetricProblem::key_invalid, "METRIC_KEY_INVALID"},
    {MetricProblem::name_invalid, "METRIC_NAME_INVALID"},
    {MetricProblem::precision_invalid, "METRIC_PRECISION_INVALID"},
    {MetricProblem::ratio_without_parts, "RATIO_WITHOUT_PARTS"},
    {MetricProblem::part_unknown, "RATIO_PART_UNKNOWN"},
    {MetricProblem::part_not_additive, "RATIO_PART_NOT_ADDITIVE"},
    {MetricProblem::parts_not_of_a_ratio, "PARTS_NOT_OF_A_RATIO"},
    {MetricProblem::rule_missing, "RULE_MISSING"},
    {MetricProblem::rule_invalid, "RULE_INVALID"},
    {MetricProblem::rule_against_kind, "RULE_AGAINST_KIND"},
    {MetricProblem::rule_against_unit, "RULE_AGAINST_UNIT"},
    {MetricProblem::bounds_invalid, "METRIC_BOUNDS_INVALID"},
    {MetricProblem::freshness_invalid, "METRIC_FRESHNESS_INVALID"},
    {MetricProblem::minutes_invalid, "METRIC_MINUTES_INVALID"},
    {MetricProblem::unit_against_parts, "RATIO_UNIT_AGAINST_PARTS"},
    {MetricProblem::fixed_after_facts, "METRIC_FIXED_AFTER_FACTS"},
});

using MetricRefusals = std::vector<Refusal<MetricProblem>>;
// The metric with a key; nullptr when there is none.
using MetricLookup = std::function<const Metric*(std::string_view key)>;

// Everything wrong with a definition, at once; empty when it can be saved.
[[nodiscard]] MetricRefusals problems_of(const Metric& metric, const MetricLookup& find);

// A change of a metric that already has facts (DOMAIN 2.2: otherwise make a new metric).
[[nodiscard]] MetricRefusals problems_of_change(const Metric& before, const Metric& after);

// A percent ratio is 100 * N / D, others N / D, both in the metric's own scale: multiply N / D by this. Parts in minor
// units or scaled decimals are brought to a common scale. Money ratios stay in minor units.
[[nodiscard]] Rational ratio_factor(const Metric& ratio, const Metric& numerator, const Metric& denominator);

}  // namespace salespact
