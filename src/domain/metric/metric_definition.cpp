#include "domain/metric/metric_definition.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/metric/record_rule.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

class Examination {
 public:
  Examination(const Metric& metric, const MetricLookup& find) : metric_(metric), find_(find) {}

  MetricRefusals findings() {
    examine_names();
    examine_numbers();
    if (metric_.kind == MetricKind::ratio) {
      examine_ratio();
    } else {
      examine_rule();
    }
    return std::move(found_);
  }

 private:
  void say(MetricProblem code, std::string_view field, std::string message) {
    found_.push_back({code, std::string(field), std::move(message)});
  }

  void examine_names() {
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    const std::string& key = metric_.key;
    if (key.empty() || key.size() > 60 || key.find_first_not_of(letters) != std::string::npos || key.front() < 'a') {
      say(MetricProblem::key_invalid, "key",
          "a key is 1 to 60 small letters, digits and _, beginning with a letter, such as deals_won");
    }
    if (!is_clean_line(metric_.name) || trimmed(metric_.name).empty() || code_points(metric_.name) > 80) {
      say(MetricProblem::name_invalid, "name", "a name is one line of 1 to 80 characters");
    }
  }

  void examine_numbers() {
    if (metric_.precision < 0 || metric_.precision > 6) {
      say(MetricProblem::precision_invalid, "precision", "a metric has 0 to 6 decimals");
    }
    if (metric_.lower_bound && metric_.upper_bound && *metric_.lower_bound >= *metric_.upper_bound) {
      say(MetricProblem::bounds_invalid, "bounds", "the lower bound is smaller than the upper bound");
    }
    if (metric_.freshness_days < 1 || metric_.freshness_days > 400) {
      say(MetricProblem::freshness_invalid, "freshness_days", "facts count as fresh for 1 to 400 days");
    }
    if (metric_.minutes_per_unit < 0 || metric_.minutes_per_unit > 24 * 60) {
      say(MetricProblem::minutes_invalid, "minutes_per_unit", "one unit takes 0 (unknown) to 1440 minutes");
    }
  }

  const Metric* part(const std::string& key, std::string_view field) {
    const Metric* found = find_(key);
    if (found == nullptr) {
      say(MetricProblem::part_unknown, field,
          fmt::format("there is no metric `{}`; an additive metric is needed", key));
    } else if (found->kind != MetricKind::additive) {
      say(MetricProblem::part_not_additive, field,
          fmt::format("`{}` is a {} metric; both parts of a ratio are additive", key, text_of(found->kind)));
      return nullptr;
    }
    return found;
  }

  void examine_ratio() {
    if (!metric_.rule.empty()) {
      say(MetricProblem::rule_against_kind, "rule",
          "a ratio has no rule of its own: its numbers are those of its numerator and denominator");
    }
    if (metric_.numerator.empty() || metric_.denominator.empty()) {
      say(MetricProblem::ratio_without_parts, metric_.numerator.empty() ? "numerator" : "denominator",
          "a ratio names two additive metrics, a numerator and a denominator");
      return;
    }
    const Metric* numerator = part(metric_.numerator, "numerator");
    const Metric* denominator = part(metric_.denominator, "denominator");
    if (numerator == nullptr || denominator == nullptr) return;
    // Money over money is a share; money over anything else is money; nothing else is divided by money.
    const bool money_above = numerator->unit == MetricUnit::money;
    const bool money_below = denominator->unit == MetricUnit::money;
    if ((metric_.unit == MetricUnit::money) != (money_above && !money_below) || (money_below && !money_above)) {
      say(MetricProblem::unit_against_parts, "unit",
          "money divided by something else is a money ratio, money divided by money is not, and nothing else is "
          "divided by money");
    }
  }

  void examine_rule() {
    if (!metric_.numerator.empty() || !metric_.denominator.empty()) {
      say(MetricProblem::parts_not_of_a_ratio, metric_.numerator.empty() ? "denominator" : "numerator",
          "only a ratio has a numerator and a denominator");
    }
    if (metric_.rule.empty()) {
      say(MetricProblem::rule_missing, "rule",
          "a rule says what is counted, such as `deals where status = won: sum amount on closed_on`");
      return;
    }
    const auto rule = parse_rule(metric_.rule);
    if (!rule) {
      say(MetricProblem::rule_invalid, "rule", rule.error().message);
      return;
    }
    examine_kind(*rule);
    examine_unit(*rule);
  }

  void examine_kind(const RecordRule& rule) {
    const bool level_rule = is_stock(rule.measure) || rule.measure == Measure::last_amount;
    if (level_rule != (metric_.kind == MetricKind::level)) {
      say(MetricProblem::rule_against_kind, "rule",
          metric_.kind == MetricKind::level ? "a level takes `stock amount`, `stock count` or `last amount`"
                                            : "an additive metric takes `sum` or `count`, not a level");
    }
    if (is_stock(rule.measure) && metric_.level_aggregation != LevelAggregation::last) {
      say(MetricProblem::rule_against_kind, "level_agg", "a stock is read at the end of the period: last");
    }
  }

  void examine_unit(const RecordRule& rule) {
    const auto wants = [&](MetricUnit unit, std::string_view what) {
      if (metric_.unit == unit || metric_.unit == MetricUnit::custom) return;
      say(MetricProblem::rule_against_unit, "unit", fmt::format("{} has the unit {}", what, text_of(unit)));
    };
    if (reads_count(rule.measure)) wants(MetricUnit::count, "a count");
    if (rule.measure == Measure::sum_days) wants(MetricUnit::days, "a sum of days");
    if (rule.records == RecordKind::deals &&
        (rule.measure == Measure::sum_amount || rule.measure == Measure::stock_amount) &&
        metric_.unit != MetricUnit::money) {
      say(MetricProblem::rule_against_unit, "unit", "amounts of deals have the unit money");
    }
    if (rule.records != RecordKind::measurements && metric_.unit != MetricUnit::money && metric_.precision != 0) {
      say(MetricProblem::rule_against_unit, "precision", "what is counted in whole numbers has precision 0");
    }
    if (metric_.kind == MetricKind::additive && metric_.unit == MetricUnit::percent) {
      say(MetricProblem::rule_against_unit, "unit",
          "percentages don't add up: make it a ratio of two additive metrics, or a level");
    }
  }

  const Metric& metric_;
  const MetricLookup& find_;
  MetricRefusals found_;
};

}  // namespace

MetricRefusals problems_of(const Metric& metric, const MetricLookup& find) {
  return Examination(metric, find).findings();
}

MetricRefusals problems_of_change(const Metric& before, const Metric& after) {
  MetricRefusals found;
  const auto fixed = [&](bool same, std::string_view field) {
    if (same) return;
    found.push_back({MetricProblem::fixed_after_facts, std::string(field),
                     fmt::format("the {} of a metric stays once it has facts; make a new metric", field)});
  };
  fixed(before.kind == after.kind, "kind");
  fixed(before.unit == after.unit, "unit");
  fixed(before.direction == after.direction, "direction");
  return found;
}

Rational ratio_factor(const Metric& ratio, const Metric& numerator, const Metric& denominator) {
  const auto scale_of = [](const Metric& metric) {
    return metric.unit == MetricUnit::money ? std::int64_t{1} : power_of_ten_int64(metric.precision);
  };
  const std::int64_t hundred = ratio.unit == MetricUnit::percent ? 100 : 1;
  return Rational::of(static_cast<Int128>(hundred) * scale_of(ratio) * scale_of(denominator), scale_of(numerator));
}

}  // namespace salespact
