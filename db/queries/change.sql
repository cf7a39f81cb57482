-- name: insert_change_counter
INSERT INTO change_counter (workspace_id, last_seq) VALUES ($workspace_id, 0);

-- name: next_change
UPDATE change_counter SET last_seq = last_seq + 1 WHERE workspace_id = $workspace_id RETURNING last_seq;

-- name: insert_change
INSERT INTO change_log (workspace_id, seq, kind, object_id, revision)
VALUES ($workspace_id, $seq, $kind, $object_id, $revision);

-- name: changes_after
SELECT seq, kind, object_id, revision
FROM change_log
WHERE workspace_id = $workspace_id AND seq > $after ORDER BY seq LIMIT $most;

-- name: last_change
SELECT last_seq FROM change_counter WHERE workspace_id = $workspace_id;
