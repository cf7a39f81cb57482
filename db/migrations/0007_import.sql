CREATE TABLE import_batch (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  import_id BIGINT NOT NULL CHECK (import_id > 0),
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash BYTEA NOT NULL,
  state TEXT NOT NULL,
  fresh BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  corrected BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  rounded BIGINT NOT NULL,
  rounding_difference TEXT NOT NULL,
  rows_done BIGINT NOT NULL,
  failure TEXT NOT NULL,
  started_at BIGINT NOT NULL, -- microseconds since 1970, UTC
  ended_at BIGINT,
  started_by_id BIGINT,
  PRIMARY KEY (workspace_id, import_id),
  FOREIGN KEY (workspace_id, started_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX import_batch_running ON import_batch (workspace_id, kind, source, file_hash) WHERE state = 'running';

CREATE TABLE import_rejected (
  workspace_id BIGINT NOT NULL,
  import_id BIGINT NOT NULL,
  position BIGINT NOT NULL, -- in the order in which they were added
  line BIGINT NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  row_text TEXT NOT NULL,
  PRIMARY KEY (workspace_id, import_id, position),
  FOREIGN KEY (workspace_id, import_id) REFERENCES import_batch (workspace_id, import_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
