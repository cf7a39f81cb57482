#include "app/administration/change_metrics.hpp"

#include "app/administration/metric_facts.hpp"
#include "app/administration/running_goals.hpp"
#include "app/numbers/metric_catalogue.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "domain/metric/metric_definition.hpp"
#include "domain/metric/metric_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app {
namespace {

constexpr std::size_t most_metrics = 500;

class Definitions {
 public:
  explicit Definitions(Act& act) {
    for (Metric& metric : act.tx.metrics().all()) known_.emplace(metric.key, std::move(metric));
  }
  void put(const Metric& metric) { known_.insert_or_assign(metric.key, metric); }
  [[nodiscard]] std::size_t size() const { return known_.size(); }
  [[nodiscard]] std::vector<Metric> all() const {
    std::vector<Metric> metrics;
    for (const auto& [key, metric] : known_) metrics.push_back(metric);
    return metrics;
  }
  [[nodiscard]] const Metric* find(std::string_view key) const {
    const auto at = known_.find(std::string(key));
    return at == known_.end() ? nullptr : &at->second;
  }
  void check(const Metric& metric, FieldRefusals& problems) const {
    for (const auto& refusal : salespact::problems_of(metric, [this](std::string_view key) { return find(key); })) {
      say(problems, refusal);
    }
    if (metric.kind != MetricKind::ratio || metric.state == MetricState::draft) return;
    for (const auto& [key, field] : {std::pair(metric.numerator, "numerator"), {metric.denominator, "denominator"}}) {
      const Metric* part = find(key);
      if (part == nullptr || part->state == MetricState::active) continue;
      say(problems, AdministrationProblem::part_is_draft, field,
          fmt::format("`{}` is {}; a ratio with numbers is made of active metrics", key, text_of(part->state)));
    }
  }
  // Ratios that are made of the changed metric must still be right.
  void check_ratios_of(const Metric& part, FieldRefusals& problems) const {
    for (const auto& [key, ratio] : known_) {
      if (ratio.kind != MetricKind::ratio || ratio.state == MetricState::retired) continue;
      if (ratio.numerator != part.key && ratio.denominator != part.key) continue;
      FieldRefusals of_ratio;
      check(ratio, of_ratio);
      if (of_ratio.empty()) continue;
      say(problems, AdministrationProblem::metric_in_use, "",
          fmt::format("the ratio `{}` is made of `{}`, and would be wrong then: {}", key, part.key,
                      of_ratio.front().message));
    }
  }

 private:
  std::map<std::string, Metric> known_;
};

void set_bound(const std::optional<std::optional<Decimal>>& change, std::optional<std::int64_t>& bound, int scale,
               std::string_view field, FieldRefusals& problems) {
  if (!change) return;
  bound.reset();
  if (!*change) return;
  const auto scaled = rescale(**change, scale);
  if (!scaled || (*change)->scale > scale) {
    say(problems, AdministrationProblem::number_invalid, std::string(field),
        fmt::format("a number with up to {} decimals, as the metric has", scale));
    return;
  }
  bound = scaled;
}

void check_state(const Metric& before, const Metric& after, FieldRefusals& problems) {
  if (before.state == after.state) return;
  const bool allowed = after.state == MetricState::active ||
                       (before.state == MetricState::active && after.state == MetricState::retired);
  if (allowed) return;
  say(problems, AdministrationProblem::state_goes_forward, "state",
      fmt::format("a metric is draft, then active, then retired; from {} it becomes {}", text_of(before.state),
                  before.state == MetricState::active ? "retired" : "active"));
}

void check_goals(Act& act, const Metric& metric, FieldRefusals& problems) {
  const auto goals = running_goals(act);
  const auto count = std::ranges::count(goals, metric.id, &Goal::metric);
  if (count == 0) return;
  say(problems, AdministrationProblem::metric_in_use, "state",
      fmt::format("{} running goals are counted by it; it can be retired when they are over", count));
}

// What goals on a part of the records say about them has to stay sayable, of the metric and of ratios made of it.
void check_scopes(Act& act, const Definitions& definitions, const Metric& after, FieldRefusals& problems) {
  std::set<MetricScope> scopes;
  for (const Goal& goal : act.tx.goals().all()) {
    if (!goal.scope.empty()) scopes.emplace(goal.metric, goal.scope);
  }
  if (scopes.empty()) return;
  const MetricCatalogue catalogue(definitions.all());
  for (const MetricScope& one : scopes) {
    const CompiledMetric* metric = catalogue.find(one.metric);
    if (metric == nullptr) continue;
    const Metric& counted = metric->metric;
    if (counted.key != after.key && counted.numerator != after.key && counted.denominator != after.key) continue;
    const auto scope = scope_of_metric(catalogue, *metric, one.scope);
    if (scope) continue;
    say(problems, AdministrationProblem::metric_in_use, "rule",
        fmt::format("goals on `{}` count only where {}: {}", counted.key, one.scope, scope.error()));
  }
}

std::string told(const Metric& metric) {
  return fmt::format("{}, {} {} {}, {}, {}", metric.name, text_of(metric.kind), text_of(metric.unit),
                     text_of(metric.direction), text_of(metric.state),
                     metric.kind == MetricKind::ratio ? metric.numerator + " / " + metric.denominator : metric.rule);
}

void examine_change(Act& act, const Metric& before, const Metric& after, FieldRefusals& problems) {
  Definitions definitions(act);
  definitions.check(after, problems);
  check_state(before, after, problems);
  if (after.state == MetricState::retired && before.state != after.state) check_goals(act, after, problems);
  definitions.put(after);
  if (problems.empty()) definitions.check_ratios_of(after, problems);
  const bool counts_otherwise = before.rule != after.rule || before.kind != after.kind ||
                                before.numerator != after.numerator || before.denominator != after.denominator;
  if (problems.empty() && counts_otherwise) check_scopes(act, definitions, after, problems);
  const auto fixed = problems_of_change(before, after);
  if (!fixed.empty() && has_facts(act.tx, before)) {
    for (const auto& refusal : fixed) say(problems, refusal);
  }
}

void apply(Act& act, const MetricChange& change, Metric& metric, FieldRefusals& problems) {
  const auto set = [](const auto& given, auto& field) {
    if (given) field = static_cast<std::remove_reference_t<decltype(field)>>(*given);
  };
  if (change.name) metric.name = composed(trimmed(*change.name));
  set(change.kind, metric.kind);
  set(change.unit, metric.unit);
  // Out of range stays out of range, so that the definition refuses it.
  if (change.precision) metric.precision = static_cast<int>(std::clamp<std::int64_t>(*change.precision, -1, 7));
  set(change.direction, metric.direction);
  set(change.metric_class, metric.metric_class);
  set(change.numerator, metric.numerator);
  set(change.denominator, metric.denominator);
  set(change.rule, metric.rule);
  set(change.crediting, metric.crediting);
  set(change.level_aggregation, metric.level_aggregation);
  if (change.freshness_days) {
    metric.freshness_days = static_cast<int>(std::clamp<std::int64_t>(*change.freshness_days, 0, 401));
  }
  if (change.minutes_per_unit) {
    metric.minutes_per_unit = static_cast<int>(std::clamp<std::int64_t>(*change.minutes_per_unit, -1, 1441));
  }
  set(change.state, metric.state);
  const bool of_money = metric.unit == MetricUnit::money;
  const int scale = of_money ? act.tx.load_workspace().base_currency.decimals() : std::clamp(metric.precision, 0, 6);
  set_bound(change.lower_bound, metric.lower_bound, scale, "lower_bound", problems);
  set_bound(change.upper_bound, metric.upper_bound, scale, "upper_bound", problems);
}

}  // namespace

Decided<Metric> create_metric(const AdministrationPorts& ports, const By& by, const std::string& key,
                              const MetricChange& definition) {
  try {
    return administer<Metric>(ports, by, [&](Act& act) -> Decided<Metric> {
      FieldRefusals problems;
      Metric metric;
      metric.key = key;
      apply(act, definition, metric, problems);
      const Definitions definitions(act);
      definitions.check(metric, problems);
      if (definitions.find(metric.key) != nullptr) {
        say(problems, AdministrationProblem::key_taken, "key", "there is a metric of this key; choose another");
      }
      if (metric.state == MetricState::retired) {
        say(problems, AdministrationProblem::state_goes_forward, "state", "a new metric is draft or active");
      }
      if (definitions.size() >= most_metrics) {
        say(problems, AdministrationProblem::too_many, "", "there are 500 metrics, which is as many as are kept");
      }
      if (!problems.empty()) return refuse(std::move(problems));
      metric.id = act.ids.make<MetricId>();
      act.tx.metrics().insert(metric);
      act.note(ChangeKind::metric, "metric.created", "metric:" + metric.key, {.after = told(metric)});
      return metric;
    });
  } catch (const UniqueViolation&) {
    return refuse(AdministrationProblem::key_taken, "key", "there is a metric of this key; choose another");
  }
}

Decided<Metric> change_metric(const AdministrationPorts& ports, const By& by, std::string_view key,
                              std::int64_t revision, const MetricChange& change) {
  return administer<Metric>(ports, by, [&](Act& act) -> Decided<Metric> {
    const auto known = act.tx.metrics().find(key);
    if (!known) return refuse(Refused::Reason::not_found);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    FieldRefusals problems;
    Metric metric = *known;
    apply(act, change, metric, problems);
    examine_change(act, *known, metric, problems);
    if (!problems.empty()) return refuse(std::move(problems));
    expect_unchanged(act.tx.metrics().update(metric));
    act.note(ChangeKind::metric,
             metric.state == known->state ? "metric.changed" : "metric." + std::string(text_of(metric.state)),
             "metric:" + metric.key, {.before = told(*known), .after = told(metric)});
    ++metric.revision;
    return metric;
  });
}

std::expected<std::string, RuleRefusal> preview_rule(std::string_view text) {
  const auto rule = parse_rule(text);
  if (!rule) return std::unexpected(rule.error());
  return text_of_rule(*rule);
}

std::optional<Metric> find_metric(Store& store, WorkspaceId workspace, std::string_view key) {
  std::optional<Metric> metric;
  store.read(workspace, [&](Transaction& tx) { metric = tx.metrics().find(key); });
  return metric;
}

}  // namespace salespact::app
