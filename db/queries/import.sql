-- name: insert_import
INSERT INTO import_batch (workspace_id, import_id, kind, source, file_name, file_hash, state, fresh, unchanged, corrected, rejected,
  rounded, rounding_difference, rows_done, failure, started_at, ended_at, started_by_id, header_csv)
VALUES ($workspace_id, $import_id, $kind, $source, $file_name, $file_hash, $state, $fresh, $unchanged, $corrected,
  $rejected, $rounded, $rounding_difference, $rows_done, $failure, $started_at, $ended_at, $started_by_id, $header_csv);

-- name: update_import
UPDATE import_batch SET kind = $kind, source = $source, file_name = $file_name, file_hash = $file_hash, state = $state, fresh = $fresh,
  unchanged = $unchanged, corrected = $corrected, rejected = $rejected, rounded = $rounded,
  rounding_difference = $rounding_difference, rows_done = $rows_done, failure = $failure,
  started_at = $started_at, ended_at = $ended_at, started_by_id = $started_by_id, header_csv = $header_csv
WHERE workspace_id = $workspace_id AND import_id = $import_id;

-- name: find_import
SELECT import_id, kind, source, file_name, file_hash, state, fresh, unchanged, corrected, rejected, rounded,
  rounding_difference, rows_done, failure, started_at, ended_at, started_by_id, header_csv
FROM import_batch
WHERE workspace_id = $workspace_id AND import_id = $import_id;

-- name: page_imports
SELECT import_id, kind, source, file_name, file_hash, state, fresh, unchanged, corrected, rejected, rounded,
  rounding_difference, rows_done, failure, started_at, ended_at, started_by_id, header_csv
FROM import_batch
WHERE workspace_id = $workspace_id AND import_id < $before ORDER BY import_id DESC LIMIT $most;

-- name: find_running_import
SELECT import_id, kind, source, file_name, file_hash, state, fresh, unchanged, corrected, rejected, rounded,
  rounding_difference, rows_done, failure, started_at, ended_at, started_by_id, header_csv
FROM import_batch
WHERE workspace_id = $workspace_id AND kind = $kind AND source = $source AND file_hash = $file_hash AND state = 'running'
ORDER BY import_id DESC LIMIT 1;

-- name: count_rejected
SELECT COUNT(*) FROM import_rejected WHERE workspace_id = $workspace_id AND import_id = $import_id;

-- name: insert_rejected
INSERT INTO import_rejected (workspace_id, import_id, position, line, column_name, value, code, message, row_text)
VALUES ($workspace_id, $import_id, $position, $line, $column_name, $value, $code, $message, $row_text);

-- name: page_rejected
SELECT line, column_name, value, code, message, row_text
FROM import_rejected
WHERE workspace_id = $workspace_id AND import_id = $import_id
ORDER BY line, position LIMIT $most OFFSET $after;

-- name: load_import_mappings
SELECT import_mapping_id, kind, name, mapping, kept_at
FROM import_mapping
WHERE workspace_id = $workspace_id ORDER BY kind, name_folded;

-- name: put_import_mapping
INSERT INTO import_mapping (workspace_id, import_mapping_id, kind, name, name_folded, mapping, kept_at)
VALUES ($workspace_id, $import_mapping_id, $kind, $name, $name_folded, $mapping, $kept_at)
ON CONFLICT (workspace_id, kind, name_folded) DO UPDATE SET
  name = excluded.name, mapping = excluded.mapping, kept_at = excluded.kept_at;

-- name: delete_import_mapping
DELETE FROM import_mapping WHERE workspace_id = $workspace_id AND import_mapping_id = $import_mapping_id;
