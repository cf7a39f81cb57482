-- name: load_goals
SELECT goal_id, title, framework, owner_person_id, owner_unit_id, accountable_id, metric_id, scope, scoring, period_kind,
  period_label, period_start, period_end, currency, rate_kind, target_mode, target, plan_goal_id, baseline, stretch,
  band_lower, band_upper, seasonality_id, assigned, state, visibility, revision
FROM goal
WHERE workspace_id = $workspace_id ORDER BY goal_id;

-- name: find_goal
SELECT goal_id, title, framework, owner_person_id, owner_unit_id, accountable_id, metric_id, scope, scoring, period_kind,
  period_label, period_start, period_end, currency, rate_kind, target_mode, target, plan_goal_id, baseline, stretch,
  band_lower, band_upper, seasonality_id, assigned, state, visibility, revision
FROM goal
WHERE workspace_id = $workspace_id AND goal_id = $goal_id;

-- name: insert_goal
INSERT INTO goal (workspace_id, goal_id, title, framework, owner_person_id, owner_unit_id, accountable_id, metric_id, scope,
  scoring, period_kind, period_label, period_start, period_end, currency, rate_kind, target_mode, target, plan_goal_id, baseline,
  stretch, band_lower, band_upper, seasonality_id, assigned, state, visibility, revision)
VALUES ($workspace_id, $goal_id, $title, $framework, $owner_person_id, $owner_unit_id, $accountable_id, $metric_id,
  $scope, $scoring, $period_kind, $period_label, $period_start, $period_end, $currency, $rate_kind, $target_mode, $target,
  $plan_goal_id, $baseline, $stretch, $band_lower, $band_upper, $seasonality_id, $assigned, $state, $visibility, $revision);

-- name: update_goal
UPDATE goal SET title = $title, framework = $framework, owner_person_id = $owner_person_id, owner_unit_id = $owner_unit_id,
  accountable_id = $accountable_id, metric_id = $metric_id, scope = $scope, scoring = $scoring, period_kind = $period_kind,
  period_label = $period_label, period_start = $period_start, period_end = $period_end, currency = $currency,
  rate_kind = $rate_kind, target_mode = $target_mode, target = $target, plan_goal_id = $plan_goal_id,
  baseline = $baseline, stretch = $stretch, band_lower = $band_lower, band_upper = $band_upper, seasonality_id = $seasonality_id, assigned = $assigned,
  state = $state, visibility = $visibility, revision = revision + 1
WHERE workspace_id = $workspace_id AND goal_id = $goal_id AND revision = $revision;
