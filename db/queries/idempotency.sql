-- name: find_answer
SELECT idempotency_key, person_id, request_hash, status, content_type, body, etag, location, answered_at
FROM idempotent_answer
WHERE workspace_id = $workspace_id AND person_id = $person_id AND idempotency_key = $idempotency_key;

-- name: insert_answer
INSERT INTO idempotent_answer (workspace_id, idempotency_key, person_id, request_hash, status, content_type, body, etag, location,
  answered_at)
VALUES ($workspace_id, $idempotency_key, $person_id, $request_hash, $status, $content_type, $body, $etag, $location,
  $answered_at);

-- name: delete_old_answers
DELETE FROM idempotent_answer WHERE workspace_id = $workspace_id AND answered_at < $answered_at;
