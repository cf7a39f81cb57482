-- name: load_goal_templates
SELECT v.template_id, v.version, v.name, v.for_role, v.about, v.framework, v.metric_key, v.target_mode,
  v.target_value, v.scoring, v.stretch, v.length, v.assigned, v.visibility, v.statement, v.how, v.why, v.resources,
  v.needs_nothing, v.rhythm, v.feedback_giver, v.reward, v.collaboration, v.amendment_route, v.milestones,
  v.review_after_percent, v.written_at, v.written_by_id, t.retired, t.revision
FROM goal_template t
JOIN goal_template_version v ON v.workspace_id = t.workspace_id AND v.template_id = t.template_id
WHERE t.workspace_id = $workspace_id
  AND v.version = (SELECT MAX(n.version) FROM goal_template_version n
    WHERE n.workspace_id = t.workspace_id AND n.template_id = t.template_id)
ORDER BY v.template_id;

-- name: find_goal_template
SELECT v.template_id, v.version, v.name, v.for_role, v.about, v.framework, v.metric_key, v.target_mode,
  v.target_value, v.scoring, v.stretch, v.length, v.assigned, v.visibility, v.statement, v.how, v.why, v.resources,
  v.needs_nothing, v.rhythm, v.feedback_giver, v.reward, v.collaboration, v.amendment_route, v.milestones,
  v.review_after_percent, v.written_at, v.written_by_id, t.retired, t.revision
FROM goal_template t
JOIN goal_template_version v ON v.workspace_id = t.workspace_id AND v.template_id = t.template_id
WHERE t.workspace_id = $workspace_id AND t.template_id = $template_id
  AND v.version = (SELECT MAX(n.version) FROM goal_template_version n
    WHERE n.workspace_id = t.workspace_id AND n.template_id = t.template_id);

-- name: goal_template_versions
SELECT template_id, version, name, for_role, about, framework, metric_key, target_mode, target_value, scoring,
  stretch, length, assigned, visibility, statement, how, why, resources, needs_nothing, rhythm, feedback_giver,
  reward, collaboration, amendment_route, milestones, review_after_percent, written_at, written_by_id
FROM goal_template_version
WHERE workspace_id = $workspace_id AND template_id = $template_id ORDER BY version DESC;

-- name: insert_goal_template
INSERT INTO goal_template (workspace_id, template_id, retired, revision)
VALUES ($workspace_id, $template_id, $retired, $revision);

-- name: update_goal_template
UPDATE goal_template SET retired = $retired, revision = revision + 1
WHERE workspace_id = $workspace_id AND template_id = $template_id AND revision = $revision;

-- name: insert_goal_template_version
INSERT INTO goal_template_version (workspace_id, template_id, version, name, for_role, about, framework, metric_key,
  target_mode, target_value, scoring, stretch, length, assigned, visibility, statement, how, why, resources,
  needs_nothing, rhythm, feedback_giver, reward, collaboration, amendment_route, milestones, review_after_percent,
  written_at, written_by_id)
VALUES ($workspace_id, $template_id, $version, $name, $for_role, $about, $framework, $metric_key, $target_mode,
  $target_value, $scoring, $stretch, $length, $assigned, $visibility, $statement, $how, $why, $resources,
  $needs_nothing, $rhythm, $feedback_giver, $reward, $collaboration, $amendment_route, $milestones,
  $review_after_percent, $written_at, $written_by_id);
