-- Templates of goals. Retired ones are no longer offered and stay as they are.
CREATE TABLE goal_template (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  template_id BIGINT NOT NULL CHECK (template_id > 0),
  retired BOOLEAN NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, template_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Versions stay as they were written, the newest counts. `target_value` and `stretch` are decimals as they were written;
-- lists are JSON: they are read and written as a whole.
CREATE TABLE goal_template_version (
  workspace_id BIGINT NOT NULL,
  template_id BIGINT NOT NULL,
  version BIGINT NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  for_role TEXT NOT NULL,
  about TEXT NOT NULL,
  framework TEXT NOT NULL,
  metric_key TEXT NOT NULL,
  target_mode TEXT NOT NULL,
  target_value TEXT,
  scoring TEXT,
  stretch TEXT,
  length TEXT NOT NULL,
  assigned BOOLEAN NOT NULL,
  visibility TEXT NOT NULL,
  statement TEXT NOT NULL,
  how TEXT NOT NULL,
  why TEXT NOT NULL,
  resources TEXT NOT NULL,
  needs_nothing BOOLEAN NOT NULL,
  rhythm TEXT,
  feedback_giver TEXT NOT NULL,
  reward TEXT NOT NULL,
  collaboration TEXT NOT NULL,
  amendment_route TEXT NOT NULL,
  milestones TEXT NOT NULL,
  review_after_percent BIGINT CHECK (review_after_percent BETWEEN 1 AND 100),
  written_at BIGINT NOT NULL,
  written_by_id BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, template_id, version),
  FOREIGN KEY (workspace_id, template_id) REFERENCES goal_template (workspace_id, template_id),
  FOREIGN KEY (workspace_id, written_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
