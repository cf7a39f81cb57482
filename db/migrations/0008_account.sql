CREATE TABLE credential (
  workspace_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  password_hash TEXT NOT NULL,
  failed_attempts BIGINT NOT NULL,
  locked_until BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, person_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE session (
  workspace_id BIGINT NOT NULL,
  session_id BIGINT NOT NULL CHECK (session_id > 0),
  token_hash BYTEA NOT NULL,
  person_id BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  user_agent TEXT NOT NULL,
  address TEXT NOT NULL,
  revoked_at BIGINT,
  PRIMARY KEY (workspace_id, session_id),
  UNIQUE (workspace_id, token_hash),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX session_person ON session (workspace_id, person_id);
CREATE INDEX session_expiry ON session (workspace_id, expires_at);

CREATE TABLE api_token (
  workspace_id BIGINT NOT NULL,
  api_token_id BIGINT NOT NULL CHECK (api_token_id > 0),
  token_hash BYTEA NOT NULL,
  person_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL, -- JSON array
  created_at BIGINT NOT NULL,
  expires_at BIGINT,
  last_used_at BIGINT,
  revoked_at BIGINT,
  PRIMARY KEY (workspace_id, api_token_id),
  UNIQUE (workspace_id, token_hash),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE invitation (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  token_hash BYTEA NOT NULL,
  person_id BIGINT,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  PRIMARY KEY (workspace_id, token_hash),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE idempotent_answer (
  workspace_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash BYTEA NOT NULL,
  status BIGINT NOT NULL,
  content_type TEXT NOT NULL,
  body TEXT NOT NULL,
  etag TEXT NOT NULL,
  answered_at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, person_id, idempotency_key),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX idempotent_answer_time ON idempotent_answer (workspace_id, answered_at);
