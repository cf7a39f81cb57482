#pragma once

#include "app/administration/administration.hpp"
#include "domain/metric/record_rule.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Which records a rule would count, before there is a metric with it.

struct CountedRecord {
  std::string title;  // account of a deal or its number, type of an activity
  Date day;
  std::optional<std::int64_t> amount_minor;  // of deals
  std::optional<Currency> currency;
};

struct RuleReach {
  DateRange days;  // looked through, by the rule's own date; of a stock what stands on the last of them
  std::int64_t looked_at = 0;
  std::int64_t counted = 0;
  bool complete = true;               // false: there were more than are looked at for a preview
  std::vector<CountedRecord> newest;  // the first few that count
};

inline constexpr std::int64_t most_looked_at = 20'000;

// Of the twelve months up to today. Measurements are reported for a metric, so that there are none before it.
// Who keeps only a part of the company is shown no records (TRUST D8). Of a `once per` rule the later records of a
// value are left out within these days.
[[nodiscard]] RuleReach reach_of(const AdministrationPorts& ports, const By& by, const RecordRule& rule);

}  // namespace salespact::app
