#include "domain/metric/record_rule.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

bool is_bare_word(std::string_view text) {
  static constexpr std::string_view accepted = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  return !text.empty() && text.find_first_not_of(accepted) == std::string_view::npos;
}

void append_word(std::string& out, std::string_view text) {
  if (is_bare_word(text)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void append_field(std::string& out, const FieldRef& field) {
  out += text_of(field.field);
  if (field.field != RecordField::dimension) return;
  out += '.';
  append_word(out, field.dimension);
}

void append_condition(std::string& out, const Condition& condition) {
  append_field(out, condition.field);
  if (condition.values.size() == 1) {
    out += condition.negated ? " != " : " = ";
    append_word(out, condition.values.front());
    return;
  }
  out += condition.negated ? " not in (" : " in (";
  for (std::size_t i = 0; i < condition.values.size(); ++i) {
    if (i > 0) out += ", ";
    append_word(out, condition.values[i]);
  }
  out += ')';
}

std::string_view measure_text(Measure measure) {
  switch (measure) {
    case Measure::sum_amount: return "sum amount";
    case Measure::sum_days: return "sum days ";
    case Measure::sum_count: return "sum count";
    case Measure::count: return "count";
    case Measure::stock_amount: return "stock amount";
    case Measure::stock_count: return "stock count";
    case Measure::last_amount: return "last amount";
  }
  return {};
}

void append_measure(std::string& out, const RecordRule& rule) {
  out += measure_text(rule.measure);
  if (is_stock(rule.measure)) {
    out.append(" from ").append(text_of(rule.on)).append(" to ").append(text_of(rule.until));
    return;
  }
  if (rule.measure == Measure::sum_days) out.append(text_of(rule.from)).append("..").append(text_of(rule.until));
  out.append(" on ").append(text_of(rule.on));
  if (rule.once_per) {
    out += " once per ";
    append_field(out, *rule.once_per);
  }
}

}  // namespace

bool operator==(const Condition& a, const Condition& b) {
  return a.field == b.field && a.negated == b.negated &&
         std::ranges::equal(
             a.values, b.values, {}, [](const std::string& v) { return folded(v); },
             [](const std::string& v) { return folded(v); });
}

bool reads_count(Measure measure) {
  return measure == Measure::sum_count || measure == Measure::count || measure == Measure::stock_count;
}

bool is_stock(Measure measure) { return measure == Measure::stock_amount || measure == Measure::stock_count; }

void put_in_order(std::vector<Condition>& conditions) {
  std::ranges::sort(conditions, {}, [](const Condition& c) {
    std::string key = fmt::format("{}\n{}\n{}", static_cast<int>(c.field.field), c.field.dimension, c.negated);
    for (const auto& v : c.values) key += '\n' + folded(v);
    return key;
  });
  const auto doubled = std::ranges::unique(conditions);
  conditions.erase(doubled.begin(), doubled.end());
}

std::expected<RecordRule, RuleRefusal> narrowed(RecordRule rule, std::span<const Condition> conditions) {
  rule.conditions.insert(rule.conditions.end(), conditions.begin(), conditions.end());
  put_in_order(rule.conditions);
  if (rule.conditions.size() > most_conditions) {
    return std::unexpected(
        RuleRefusal{RuleProblem::too_many_conditions, 1,
                    fmt::format("together with those of the metric there are at most {} conditions", most_conditions)});
  }
  if (text_of_rule(rule).size() > longest_rule_bytes) {
    return std::unexpected(
        RuleRefusal{RuleProblem::too_long, 1,
                    fmt::format("together with the rule of the metric at most {} bytes", longest_rule_bytes)});
  }
  return rule;
}

std::string text_of_conditions(std::span<const Condition> conditions) {
  std::string out;
  for (const Condition& condition : conditions) {
    if (!out.empty()) out += " and ";
    append_condition(out, condition);
  }
  return out;
}

std::string text_of_rule(const RecordRule& rule) {
  std::string out{text_of(rule.records)};
  if (!rule.conditions.empty()) out += " where " + text_of_conditions(rule.conditions);
  out += ": ";
  append_measure(out, rule);
  return out;
}

}  // namespace salespact
