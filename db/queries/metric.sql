-- name: load_metrics
SELECT metric_id, metric_key, name, kind, unit, scale, direction, metric_class, numerator, denominator, rule,
  crediting, level_aggregation, lower_bound, upper_bound, freshness_days, minutes_per_unit, state, revision
FROM metric
WHERE workspace_id = $workspace_id ORDER BY metric_key;

-- name: find_metric
SELECT metric_id, metric_key, name, kind, unit, scale, direction, metric_class, numerator, denominator, rule,
  crediting, level_aggregation, lower_bound, upper_bound, freshness_days, minutes_per_unit, state, revision
FROM metric
WHERE workspace_id = $workspace_id AND metric_key = $metric_key;

-- name: insert_metric
INSERT INTO metric (workspace_id, metric_id, metric_key, name, kind, unit, scale, direction, metric_class, numerator, denominator,
  rule, crediting, level_aggregation, lower_bound, upper_bound, freshness_days, minutes_per_unit, state, revision)
VALUES ($workspace_id, $metric_id, $metric_key, $name, $kind, $unit, $scale, $direction, $metric_class, $numerator,
  $denominator, $rule, $crediting, $level_aggregation, $lower_bound, $upper_bound, $freshness_days,
  $minutes_per_unit, $state, $revision);

-- name: update_metric
UPDATE metric SET metric_key = $metric_key, name = $name, kind = $kind, unit = $unit, scale = $scale, direction = $direction,
  metric_class = $metric_class, numerator = $numerator, denominator = $denominator, rule = $rule,
  crediting = $crediting, level_aggregation = $level_aggregation, lower_bound = $lower_bound,
  upper_bound = $upper_bound, freshness_days = $freshness_days, minutes_per_unit = $minutes_per_unit,
  state = $state, revision = revision + 1
WHERE workspace_id = $workspace_id AND metric_id = $metric_id AND revision = $revision;
