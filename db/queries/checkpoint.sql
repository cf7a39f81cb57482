-- name: latest_checkpoint
SELECT size, note, verifier_key, made_at
FROM checkpoint
WHERE workspace_id = $workspace_id ORDER BY size DESC LIMIT 1;

-- name: find_checkpoint
SELECT size, note, verifier_key, made_at
FROM checkpoint
WHERE workspace_id = $workspace_id AND size = $size;

-- name: checkpoint_covering
SELECT size, note, verifier_key, made_at
FROM checkpoint
WHERE workspace_id = $workspace_id AND size >= $seq ORDER BY size LIMIT 1;

-- name: page_checkpoints
SELECT size, note, verifier_key, made_at
FROM checkpoint
WHERE workspace_id = $workspace_id AND size < $before ORDER BY size DESC LIMIT $most;

-- name: checkpoints_after
SELECT size, note, verifier_key, made_at
FROM checkpoint
WHERE workspace_id = $workspace_id AND size > $after ORDER BY size LIMIT $most;

-- name: insert_checkpoint
INSERT INTO checkpoint (workspace_id, size, note, verifier_key, made_at)
VALUES ($workspace_id, $size, $note, $verifier_key, $made_at);
