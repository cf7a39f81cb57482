#include "app/numbers/metric_catalogue.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/metric/level.hpp"
#include "domain/metric/metric_definition.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// Whether `bottom` counts the deals whose amounts or days `top` adds up.
bool is_mean(const CompiledMetric& top, const CompiledMetric& bottom) {
  if (top.source != NumberSource::sums || bottom.source != NumberSource::sums) return false;
  const auto above = parse_rule(top.metric.rule);
  const auto below = parse_rule(bottom.metric.rule);
  check(above && below, "the rule of a stored metric can be read");
  const bool adds = above->measure == Measure::sum_amount || above->measure == Measure::sum_days;
  const bool counts = below->measure == Measure::count;
  const bool by_owner =
      bottom.metric.crediting == Crediting::owner || bottom.metric.crediting == Crediting::revenue_split;
  return adds && counts && by_owner && above->records == RecordKind::deals && below->records == RecordKind::deals &&
         above->conditions == below->conditions && above->on == below->on && !above->once_per && !below->once_per;
}

// What a metric counts; nullopt: measurements, which tell no products or segments, or two kinds of records.
std::optional<RecordKind> records_behind(const MetricCatalogue& metrics, const CompiledMetric& metric) {
  if (metric.source == NumberSource::ratio) {
    const auto top = records_behind(metrics, *metrics.find(metric.metric.numerator));
    const auto bottom = records_behind(metrics, *metrics.find(metric.metric.denominator));
    return top == bottom ? top : std::nullopt;
  }
  const RecordKind records = metrics.rules()[metric.rule].rule.rule().records;
  return records == RecordKind::measurements ? std::nullopt : std::optional(records);
}

// The metric itself, or the parts of a ratio.
std::vector<const CompiledMetric*> counted_behind(const MetricCatalogue& metrics, const CompiledMetric& metric) {
  if (metric.source != NumberSource::ratio) return {&metric};
  return {metrics.find(metric.metric.numerator), metrics.find(metric.metric.denominator)};
}

}  // namespace

std::expected<std::string, std::string> scope_of_metric(const MetricCatalogue& metrics, const CompiledMetric& metric,
                                                        std::string_view text) {
  if (trimmed(text).empty()) return std::string();
  const auto records = records_behind(metrics, metric);
  if (!records) {
    return std::unexpected("this metric counts no deals or activities that could be told apart; leave the scope out");
  }
  const auto conditions = parse_conditions(*records, text);
  if (!conditions) return std::unexpected(conditions.error().message);
  for (const CompiledMetric* each : counted_behind(metrics, metric)) {
    const auto rule = narrowed(parse_rule(each->metric.rule).value(), *conditions);
    if (!rule) return std::unexpected(rule.error().message);
  }
  return text_of_conditions(*conditions);
}

std::vector<Condition> conditions_of(const MetricCatalogue& metrics, const CompiledMetric& metric,
                                     std::string_view scope) {
  const auto records = scope.empty() ? std::nullopt : records_behind(metrics, metric);
  if (!records) return {};
  return parse_conditions(*records, scope).value_or(std::vector<Condition>{});
}

MetricCatalogue::MetricCatalogue(std::vector<Metric> metrics, const std::set<MetricScope>& scopes) {
  std::ranges::sort(metrics, {}, &Metric::key);
  for (const Metric& metric : metrics) {
    if (metric.state != MetricState::draft) compile(metric);
  }
  link_ratios();
  for (const MetricScope& scope : scopes) compile_scoped(scope);
}

const CompiledMetric* MetricCatalogue::find(std::string_view key) const {
  const auto at = std::ranges::lower_bound(metrics_, key, {},
                                           [](const CompiledMetric& m) -> std::string_view { return m.metric.key; });
  return at != metrics_.end() && at->metric.key == key ? &*at : nullptr;
}

const CompiledMetric* MetricCatalogue::find(MetricId id) const {
  const auto at = std::ranges::find(metrics_, id, [](const CompiledMetric& m) { return m.metric.id; });
  return at == metrics_.end() ? nullptr : &*at;
}

const CompiledMetric* MetricCatalogue::find(MetricId id, std::string_view scope) const {
  if (scope.empty()) return find(id);
  const auto at = scoped_.find(MetricScope{id, std::string(scope)});
  return at == scoped_.end() || !at->second ? nullptr : &parts_[*at->second];
}

void MetricCatalogue::compile(const Metric& metric) {
  CompiledMetric compiled;
  compiled.metric = metric;
  if (metric.kind == MetricKind::ratio) {
    compiled.source = NumberSource::ratio;
  } else {
    const auto parsed = parse_rule(metric.rule);
    check(parsed.has_value(), "the rule of a stored metric can be read");
    compiled.rule = rule_of(metric, *parsed);
    compiled.reads_count = reads_count(parsed->measure);
    if (parsed->measure == Measure::last_amount) {
      compiled.source = level_adds_up(metric.unit) ? NumberSource::stock : NumberSource::readings;
    } else if (is_stock(parsed->measure)) {
      compiled.source = NumberSource::stock;
    }
  }
  metrics_.push_back(std::move(compiled));
}

std::size_t MetricCatalogue::rule_of(const Metric& metric, const RecordRule& parsed) {
  const bool own = parsed.records == RecordKind::measurements;
  SeriesRule series = series_of(parsed, metric.crediting);
  if (!own) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (!rules_[i].metric && series_rules_[i] == series) return i;
    }
  }
  const bool as_flows = parsed.measure == Measure::last_amount && level_adds_up(metric.unit);
  rules_.push_back({FactRule(series.rule, series.crediting), own ? std::optional(metric.id) : std::nullopt, as_flows});
  series_rules_.push_back(std::move(series));
  return rules_.size() - 1;
}

void MetricCatalogue::link_ratios() {
  for (CompiledMetric& ratio : metrics_) {
    if (ratio.source != NumberSource::ratio) continue;
    const CompiledMetric* numerator = find(ratio.metric.numerator);
    const CompiledMetric* denominator = find(ratio.metric.denominator);
    check(numerator != nullptr && denominator != nullptr, "a stored ratio has both its parts");
    ratio.numerator = static_cast<std::size_t>(numerator - metrics_.data());
    ratio.denominator = static_cast<std::size_t>(denominator - metrics_.data());
    ratio.factor = ratio_factor(ratio.metric, numerator->metric, denominator->metric);
    if (is_mean(*numerator, *denominator)) make_mean(ratio, *numerator, *denominator);
  }
}

std::size_t MetricCatalogue::keep_part(CompiledMetric part) {
  parts_.push_back(std::move(part));
  return parts_.size() - 1;
}

CompiledMetric MetricCatalogue::narrowed_to(const CompiledMetric& metric, std::span<const Condition> conditions) {
  CompiledMetric out = metric;
  const RecordRule rule = narrowed(parse_rule(metric.metric.rule).value(), conditions).value();
  out.metric.rule = text_of_rule(rule);
  out.rule = rule_of(out.metric, rule);
  return out;
}

void MetricCatalogue::compile_scoped(const MetricScope& scope) {
  scoped_[scope] = std::nullopt;
  const CompiledMetric* found = find(scope.metric);
  if (found == nullptr || !scope_of_metric(*this, *found, scope.scope)) return;
  const std::vector<Condition> conditions = conditions_of(*this, *found, scope.scope);
  CompiledMetric metric = *found;
  if (metric.source == NumberSource::ratio) {
    const CompiledMetric top = narrowed_to(*find(metric.metric.numerator), conditions);
    const CompiledMetric bottom = narrowed_to(*find(metric.metric.denominator), conditions);
    if (is_mean(top, bottom)) {
      make_mean(metric, top, bottom);
    } else {
      metric.numerator = metrics_.size() + keep_part(top);
      metric.denominator = metrics_.size() + keep_part(bottom);
    }
  } else {
    metric = narrowed_to(metric, conditions);
  }
  scoped_[scope] = keep_part(std::move(metric));
}

void MetricCatalogue::make_mean(CompiledMetric& ratio, const CompiledMetric& top, const CompiledMetric& bottom) {
  CompiledMetric above = top;
  above.metric.crediting = Crediting::owner;
  above.rule = rule_of(above.metric, parse_rule(above.metric.rule).value());
  CompiledMetric below = bottom;
  below.rule = above.rule;
  below.only_converted = true;
  ratio.numerator = metrics_.size() + parts_.size();
  ratio.denominator = ratio.numerator + 1;
  parts_.push_back(std::move(above));
  parts_.push_back(std::move(below));
}

}  // namespace salespact::app
