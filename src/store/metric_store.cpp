#include "store/metric_store.hpp"

#include "domain/metric/metric_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

Metric metric_of(sql::Columns c) {
  return Metric{.id = c.id<MetricId>(),
                .key = c.string(),
                .name = c.string(),
                .kind = c.word<MetricKind>(),
                .unit = c.word<MetricUnit>(),
                .precision = c.small(),
                .direction = c.word<MetricDirection>(),
                .metric_class = c.word<MetricClass>(),
                .numerator = c.string(),
                .denominator = c.string(),
                .rule = c.string(),
                .crediting = c.word<Crediting>(),
                .level_aggregation = c.word<LevelAggregation>(),
                .lower_bound = c.maybe_integer(),
                .upper_bound = c.maybe_integer(),
                .freshness_days = c.small(),
                .minutes_per_unit = c.small(),
                .state = c.word<MetricState>(),
                .revision = c.integer()};
}

void bind_metric(sql::Statement& statement, const Metric& metric) {
  statement.bind("metric_id", metric.id)
      .bind("metric_key", metric.key)
      .bind("name", metric.name)
      .bind("kind", metric.kind)
      .bind("unit", metric.unit)
      .bind("scale", metric.precision)
      .bind("direction", metric.direction)
      .bind("metric_class", metric.metric_class)
      .bind("numerator", metric.numerator)
      .bind("denominator", metric.denominator)
      .bind("rule", metric.rule)
      .bind("crediting", metric.crediting)
      .bind("level_aggregation", metric.level_aggregation)
      .bind("lower_bound", metric.lower_bound)
      .bind("upper_bound", metric.upper_bound)
      .bind("freshness_days", metric.freshness_days)
      .bind("minutes_per_unit", metric.minutes_per_unit)
      .bind("state", metric.state)
      .bind("revision", metric.revision);
}

}  // namespace

std::vector<Metric> MetricStore::all() { return all_rows(session_.use(queries::load_metrics), metric_of); }

std::optional<Metric> MetricStore::find(std::string_view key) {
  sql::Statement query = session_.use(queries::find_metric);
  return one_row(query.bind("metric_key", key), metric_of);
}

void MetricStore::insert(const Metric& metric) {
  sql::Statement statement = session_.use(queries::insert_metric);
  bind_metric(statement, metric);
  statement.run();
}

bool MetricStore::update(const Metric& metric) {
  sql::Statement statement = session_.use(queries::update_metric);
  bind_metric(statement, metric);
  return statement.run() == 1;
}

}  // namespace salespact::store
