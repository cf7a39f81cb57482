-- name: last_audit
SELECT seq, hash FROM audit_entry WHERE workspace_id = $workspace_id ORDER BY seq DESC LIMIT 1;

-- name: insert_audit
INSERT INTO audit_entry (workspace_id, seq, at, actor_id, actor_label, action, object, before_text, after_text, reason, previous_hash,
  hash)
VALUES ($workspace_id, $seq, $at, $actor_id, $actor_label, $action, $object, $before_text, $after_text, $reason,
  $previous_hash, $hash);

-- name: page_audit
SELECT seq, at, actor_id, actor_label, action, object, before_text, after_text, reason, previous_hash, hash
FROM audit_entry
WHERE workspace_id = $workspace_id AND seq < $before ORDER BY seq DESC LIMIT $most;

-- name: audit_after
SELECT seq, at, actor_id, actor_label, action, object, before_text, after_text, reason, previous_hash, hash
FROM audit_entry
WHERE workspace_id = $workspace_id AND seq > $after ORDER BY seq LIMIT $most;

-- name: audit_told_of
SELECT seq, at, actor_id, actor_label, action, object, before_text, after_text, reason, previous_hash, hash
FROM audit_entry
WHERE workspace_id = $workspace_id AND object = $object AND action = $action ORDER BY seq;
