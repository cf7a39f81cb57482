-- What was signed about the audit log, each with the key that signed it: old keys stay readable here (TRUST K2, K6).
CREATE TABLE checkpoint (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  size BIGINT NOT NULL CHECK (size >= 0),
  note TEXT NOT NULL,
  verifier_key TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, size)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX audit_entry_by_object ON audit_entry (workspace_id, object, seq);
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;
