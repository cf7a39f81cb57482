#include "app/report/counted_rule.hpp"

namespace salespact::app {
namespace {

CountedCondition part_of(const FieldRef& field) {
  return {std::string(text_of(field.field)), field.dimension, false, {}};
}

}  // namespace

CountedRule parts_of(const RecordRule& rule) {
  CountedRule parts{.records = std::string(text_of(rule.records)),
                    .conditions = {},
                    .measure = std::string(text_of(rule.measure)),
                    .on = std::string(text_of(rule.on)),
                    .once_per = std::nullopt};
  for (const Condition& condition : rule.conditions) {
    CountedCondition part = part_of(condition.field);
    part.negated = condition.negated;
    part.values = condition.values;
    parts.conditions.push_back(std::move(part));
  }
  if (rule.once_per) parts.once_per = part_of(*rule.once_per);
  return parts;
}

}  // namespace salespact::app
