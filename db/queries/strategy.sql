-- name: load_objectives
SELECT objective_id, title, statement, horizon_start, horizon_end, owner_id, parent_id, position, state, state_since,
  reason, revision
FROM objective
WHERE workspace_id = $workspace_id ORDER BY position, objective_id;

-- name: find_objective
SELECT objective_id, title, statement, horizon_start, horizon_end, owner_id, parent_id, position, state, state_since,
  reason, revision
FROM objective
WHERE workspace_id = $workspace_id AND objective_id = $objective_id;

-- name: insert_objective
INSERT INTO objective (workspace_id, objective_id, title, statement, horizon_start, horizon_end, owner_id, parent_id,
  position, state, state_since, reason, revision)
VALUES ($workspace_id, $objective_id, $title, $statement, $horizon_start, $horizon_end, $owner_id, $parent_id,
  $position, $state, $state_since, $reason, $revision);

-- name: update_objective
UPDATE objective SET title = $title, statement = $statement, horizon_start = $horizon_start,
  horizon_end = $horizon_end, owner_id = $owner_id, parent_id = $parent_id, state = $state,
  state_since = $state_since, reason = $reason, revision = revision + 1
WHERE workspace_id = $workspace_id AND objective_id = $objective_id AND revision = $revision;

-- name: place_objective
UPDATE objective SET position = $position WHERE workspace_id = $workspace_id AND objective_id = $objective_id;

-- name: delete_objective
DELETE FROM objective WHERE workspace_id = $workspace_id AND objective_id = $objective_id;

-- name: load_strategy_texts
SELECT kind, version, text, written_at, written_by_id
FROM strategy_text
WHERE workspace_id = $workspace_id AND kind = $kind ORDER BY version DESC;

-- name: newest_strategy_texts
SELECT t.kind, t.version, t.text, t.written_at, t.written_by_id
FROM strategy_text t
WHERE t.workspace_id = $workspace_id AND t.version = (SELECT MAX(n.version) FROM strategy_text n
  WHERE n.workspace_id = t.workspace_id AND n.kind = t.kind)
ORDER BY t.kind;

-- name: insert_strategy_text
INSERT INTO strategy_text (workspace_id, kind, version, text, written_at, written_by_id)
VALUES ($workspace_id, $kind, $version, $text, $written_at, $written_by_id);
