-- One text for both engines: BIGINT, TEXT, BYTEA and BOOLEAN are translated for SQLite, and /*sqlite …*/ is read there.
CREATE TABLE workspace (
  workspace_id BIGINT NOT NULL PRIMARY KEY CHECK (workspace_id > 0),
  name TEXT NOT NULL,
  base_currency TEXT NOT NULL,
  timezone TEXT NOT NULL,
  week_start BIGINT NOT NULL CHECK (week_start BETWEEN 1 AND 7),
  locale TEXT NOT NULL,
  fiscal_calendar_id BIGINT NOT NULL,
  work_calendar_id BIGINT NOT NULL,
  revision BIGINT NOT NULL
) /*sqlite STRICT*/;

-- The change sequence: the counter row is locked until the commit, so numbers are handed out in commit order.
CREATE TABLE change_counter (
  workspace_id BIGINT NOT NULL PRIMARY KEY REFERENCES workspace (workspace_id),
  last_seq BIGINT NOT NULL
) /*sqlite STRICT*/;

CREATE TABLE change_log (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  object_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, seq)
) /*sqlite STRICT, WITHOUT ROWID*/;
