#include "app/administration/change_metrics.hpp"
#include "app/administration/rule_reach.hpp"
#include "domain/metric/metric_definition.hpp"
#include "domain/metric/metric_text.hpp"
#include "http/administration.hpp"
#include "wire/administration_views.hpp"
#include "wire/preview_views.hpp"

namespace salespact::http {

struct MetricChangeBody {
  std::optional<Line<1, 80>> name;
  std::optional<Worded<MetricKind>> kind;
  std::optional<Worded<MetricUnit>> unit;
  std::optional<Whole<0, 6>> precision;
  std::optional<Worded<MetricDirection>> direction;
  std::optional<Worded<MetricClass>> class_;
  std::optional<Line<0, 60>> numerator;
  std::optional<Line<0, 60>> denominator;
  std::optional<Line<0, 2000>> rule;
  std::optional<Worded<Crediting>> crediting;
  std::optional<Worded<LevelAggregation>> level_agg;
  Patch<Decimal> lower_bound;
  Patch<Decimal> upper_bound;
  std::optional<Whole<1, 400>> freshness_days;
  std::optional<Whole<0, 1440>> minutes_per_unit;
  std::optional<Worded<MetricState>> state;
};
BOOST_DESCRIBE_STRUCT(MetricChangeBody, (),
                      (name, kind, unit, precision, direction, class_, numerator, denominator, rule, crediting,
                       level_agg, lower_bound, upper_bound, freshness_days, minutes_per_unit, state))

struct NewMetricBody : MetricChangeBody {
  Line<1, 60> key;
};
BOOST_DESCRIBE_STRUCT(NewMetricBody, (MetricChangeBody), (key))
void check_fields(const NewMetricBody& body, FieldErrors& errors) {
  if (!body.name) errors.add("name", "required", "is required");
  if (!body.kind) errors.add("kind", "required", "is required");
  if (!body.unit) errors.add("unit", "required", "is required");
}

struct RuleBody {
  std::string rule;
};
BOOST_DESCRIBE_STRUCT(RuleBody, (), (rule))

namespace {

const auto value_of = [](const auto& maybe) -> std::optional<std::remove_cvref_t<decltype(maybe->value)>> {
  if (!maybe) return std::nullopt;
  return maybe->value;
};

app::MetricChange change_of(const MetricChangeBody& body) {
  return {.name = value_of(body.name),
          .kind = value_of(body.kind),
          .unit = value_of(body.unit),
          .precision = value_of(body.precision),
          .direction = value_of(body.direction),
          .metric_class = value_of(body.class_),
          .numerator = value_of(body.numerator),
          .denominator = value_of(body.denominator),
          .rule = value_of(body.rule),
          .crediting = value_of(body.crediting),
          .level_aggregation = value_of(body.level_agg),
          .lower_bound = body.lower_bound.change(),
          .upper_bound = body.upper_bound.change(),
          .freshness_days = value_of(body.freshness_days),
          .minutes_per_unit = value_of(body.minutes_per_unit),
          .state = value_of(body.state)};
}

std::string shown(const Api& api, const Metric& metric) {
  return wire::to_json(wire::definition_view_of(metric, api.board()->numbers.workspace.base_currency.decimals()));
}

Response get_metric(const Api& api, const Request& request) {
  const auto metric = app::find_metric(api.store, api.workspace, request.parameter("key"));
  if (!metric) return nothing_here();
  return revised(metric->revision, json_response(200, shown(api, *metric)));
}

// What can be told of the key, beside what is wrong with the shape of others.
void say_of_key(const std::string& key, FieldErrors& errors) {
  if (key.empty()) return;
  Metric metric;
  metric.key = key;
  for (const auto& refusal : problems_of(metric, [](std::string_view) { return nullptr; })) {
    if (refusal.code == MetricProblem::key_invalid) errors.add("key", text_of(refusal.code), refusal.message);
  }
}

Response create_metric(const Api& api, const Request& request) {
  const auto document = JsonDocument::parse(request.body, {});
  if (!document) return json_problem(document.error());
  NewMetricBody body;
  FieldErrors errors;
  decode(document->root(), body, errors);
  if (!errors.empty()) {
    say_of_key(body.key.value, errors);
    return fields_problem(std::move(errors));
  }
  const auto metric = app::create_metric(administration(api), by(request), body.key.value, change_of(body));
  if (!metric) return problem_of(metric.error());
  return revised(metric->revision, created("/api/v1/metrics/" + metric->key, shown(api, *metric)));
}

Response change_metric(const Api& api, const Request& request) {
  const auto input = read_revised<MetricChangeBody>(request);
  if (!input) return input.error();
  const auto metric = app::change_metric(administration(api), by(request), request.parameter("key"), input->revision,
                                         change_of(input->body));
  if (!metric) return problem_of(metric.error());
  return revised(metric->revision, json_response(200, shown(api, *metric)));
}

Response preview_rule(const Api& api, const Request& request) {
  const auto body = read_body<RuleBody>(request);
  if (!body) return body.error();
  const auto rule = parse_rule(body->rule);
  if (rule) {
    const auto reach = app::reach_of(administration(api), by(request), *rule);
    return json_response(200, wire::to_json(wire::preview_view_of(*rule, reach)));
  }
  Problem problem{422, "rule_refused", "The rule can't be read: " + rule.error().message + "."};
  problem.errors.push_back({"/rule", std::string(text_of(rule.error().code)), rule.error().message, {}});
  FieldParams& params = problem.errors.back().params;
  params.emplace_back("position", std::to_string(rule.error().position));
  if (!rule.error().accepted.empty()) params.emplace_back("accepted", rule.error().accepted);
  return problem;
}

}  // namespace

std::vector<Route> metric_admin_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  const SchemaMaker metric = schema<wire::MetricDefinitionView>;
  return {
      {Method::get,
       "/api/v1/metrics/{key}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, get_metric),
       {"get_metric", "One metric, whole", {}, nullptr, {{200, "The metric; its ETag is for If-Match", metric}}}},
      {Method::post,
       "/api/v1/metrics",
       ops,
       {},
       with(api, create_metric),
       {"create_metric",
        "Makes a metric; it counts the records that are there already",
        {},
        schema<NewMetricBody>,
        {{201, "The metric", metric}}}},
      {Method::patch,
       "/api/v1/metrics/{key}",
       ops,
       {},
       with(api, change_metric),
       {"change_metric",
        "Changes, activates or retires a metric; needs If-Match",
        {},
        schema<MetricChangeBody>,
        {{200, "The metric", metric}}}},
      {Method::post,
       "/api/v1/rule-previews",
       ops,
       {},
       with(api, preview_rule),
       {"preview_rule",
        "How the rule of a metric is understood and what it would count, without storing anything",
        {},
        schema<RuleBody>,
        {{200, "The rule in its canonical text and parts, and what it counts of the last twelve months",
          schema<wire::RulePreviewView>}}}},
  };
}

}  // namespace salespact::http
