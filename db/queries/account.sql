-- name: find_credential
SELECT person_id, password_hash, failed_attempts, locked_until
FROM credential
WHERE workspace_id = $workspace_id AND person_id = $person_id;

-- name: put_credential
INSERT INTO credential (workspace_id, person_id, password_hash, failed_attempts, locked_until)
VALUES ($workspace_id, $person_id, $password_hash, $failed_attempts, $locked_until)
ON CONFLICT (workspace_id, person_id) DO UPDATE SET
  password_hash = excluded.password_hash, failed_attempts = excluded.failed_attempts,
  locked_until = excluded.locked_until;

-- name: insert_session
INSERT INTO session (workspace_id, session_id, token_hash, person_id, created_at, last_seen_at, expires_at, user_agent, address,
  revoked_at)
VALUES ($workspace_id, $session_id, $token_hash, $person_id, $created_at, $last_seen_at, $expires_at, $user_agent,
  $address, $revoked_at);

-- name: find_session
SELECT session_id, token_hash, person_id, created_at, last_seen_at, expires_at, user_agent, address, revoked_at
FROM session
WHERE workspace_id = $workspace_id AND token_hash = $token_hash;

-- name: update_session
UPDATE session SET last_seen_at = $last_seen_at, revoked_at = $revoked_at
WHERE workspace_id = $workspace_id AND session_id = $session_id;

-- name: sessions_of_person
SELECT session_id, token_hash, person_id, created_at, last_seen_at, expires_at, user_agent, address, revoked_at
FROM session
WHERE workspace_id = $workspace_id AND person_id = $person_id ORDER BY session_id;

-- name: revoke_sessions_of_person
UPDATE session SET revoked_at = $revoked_at
WHERE workspace_id = $workspace_id AND person_id = $person_id AND revoked_at IS NULL;

-- name: delete_expired_sessions
DELETE FROM session WHERE workspace_id = $workspace_id AND expires_at < $expires_at;

-- name: insert_token
INSERT INTO api_token (workspace_id, api_token_id, token_hash, person_id, name, scopes, created_at, expires_at, last_used_at,
  revoked_at)
VALUES ($workspace_id, $api_token_id, $token_hash, $person_id, $name, $scopes, $created_at, $expires_at, $last_used_at,
  $revoked_at);

-- name: find_token
SELECT api_token_id, token_hash, person_id, name, scopes, created_at, expires_at, last_used_at, revoked_at
FROM api_token
WHERE workspace_id = $workspace_id AND token_hash = $token_hash;

-- name: update_token
UPDATE api_token SET last_used_at = $last_used_at, revoked_at = $revoked_at
WHERE workspace_id = $workspace_id AND api_token_id = $api_token_id;

-- name: load_tokens
SELECT api_token_id, token_hash, person_id, name, scopes, created_at, expires_at, last_used_at, revoked_at
FROM api_token
WHERE workspace_id = $workspace_id ORDER BY api_token_id;

-- name: insert_invitation
INSERT INTO invitation (workspace_id, token_hash, person_id, expires_at, used_at)
VALUES ($workspace_id, $token_hash, $person_id, $expires_at, $used_at);

-- name: find_invitation
SELECT token_hash, person_id, expires_at, used_at
FROM invitation
WHERE workspace_id = $workspace_id AND token_hash = $token_hash;

-- name: use_invitation
UPDATE invitation SET used_at = $used_at WHERE workspace_id = $workspace_id AND token_hash = $token_hash AND used_at IS NULL;

-- name: revoke_every_session
UPDATE session SET revoked_at = $revoked_at WHERE revoked_at IS NULL;

-- name: count_passwords
SELECT COUNT(*) FROM credential WHERE workspace_id = $workspace_id AND password_hash <> '';
