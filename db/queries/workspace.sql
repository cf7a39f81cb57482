-- name: list_workspaces
SELECT workspace_id, name, base_currency, timezone, week_start, locale, fiscal_calendar_id, work_calendar_id, revision
FROM workspace
ORDER BY workspace_id;

-- name: load_workspace
SELECT workspace_id, name, base_currency, timezone, week_start, locale, fiscal_calendar_id, work_calendar_id, revision
FROM workspace
WHERE workspace_id = $workspace_id;

-- name: insert_workspace
INSERT INTO workspace (workspace_id, name, base_currency, timezone, week_start, locale, fiscal_calendar_id, work_calendar_id, revision)
VALUES ($workspace_id, $name, $base_currency, $timezone, $week_start, $locale, $fiscal_calendar_id, $work_calendar_id,
  $revision);

-- name: update_workspace
UPDATE workspace SET name = $name, base_currency = $base_currency, timezone = $timezone, week_start = $week_start, locale = $locale,
  fiscal_calendar_id = $fiscal_calendar_id, work_calendar_id = $work_calendar_id, revision = revision + 1
WHERE workspace_id = $workspace_id AND revision = $revision;

-- name: lock_workspace
UPDATE change_counter SET last_seq = last_seq WHERE workspace_id = $workspace_id;

-- name: find_checklist_dismissal
SELECT dismissed_at FROM checklist_dismissal WHERE workspace_id = $workspace_id;

-- name: put_checklist_dismissal
INSERT INTO checklist_dismissal (workspace_id, dismissed_at) VALUES ($workspace_id, $dismissed_at)
ON CONFLICT (workspace_id) DO UPDATE SET dismissed_at = excluded.dismissed_at;
