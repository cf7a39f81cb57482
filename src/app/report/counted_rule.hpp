#pragma once

#include "domain/metric/record_rule.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The parts of a metric's rule, for a reader who gets it as a sentence.
struct CountedCondition {
  std::string field;
  std::string dimension;  // of field "dimension": its name
  bool negated = false;
  std::vector<std::string> values;
};

struct CountedRule {
  std::string records;  // deals, activities or measurements
  std::vector<CountedCondition> conditions;
  std::string measure;
  std::string on;
  std::optional<CountedCondition> once_per;  // without values
};

[[nodiscard]] CountedRule parts_of(const RecordRule& rule);

}  // namespace salespact::app
