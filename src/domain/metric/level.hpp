#pragma once

#include "domain/metric/fact.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact {

// Readings of a level metric (`measurements: last amount`) of one owner, by occurred_on, then by the order in which
// they were recorded: of one day the last one holds (DOMAIN 2.2).
struct Reading {
  Date day;
  std::int64_t amount = 0;
  friend bool operator==(const Reading&, const Reading&) = default;
};

// R-ATT: `last` is the last reading on or before the end of the range, also one from before its start; mean, min and
// max look at the readings inside. nullopt when there is none.
[[nodiscard]] std::optional<Rational> level_of(std::span<const Reading> readings, LevelAggregation aggregation,
                                               const DateRange& range);

// The same readings as flows: the sum of all up to a day is the level of that day. For stock levels, whose sum over
// people is the level of the unit.
void append_level_flows(const Owner& owner, std::optional<Currency> currency, std::span<const Reading> readings,
                        std::vector<Fact>& out);

// Amounts and counts of people add up to the level of their unit (pipeline, headcount); rates, scores and durations
// don't: there a unit has only its own readings.
[[nodiscard]] bool level_adds_up(MetricUnit unit);

}  // namespace salespact
