-- What was signed about the audit log, each with the key that signed it: old keys stay readable here (TRUST K2, K6).
CREATE TABLE checkpoint (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  size BIGINT NOT NULL CHECK (size >= 0),
  note TEXT NOT NULL,
  verifier_key TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, size)
);
CREATE INDEX audit_entry_by_object ON audit_entry (workspace_id, object, seq);
CREATE TRIGGER checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
