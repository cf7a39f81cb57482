-- Vision and mission: versions that stay as they were written, the newest in force.
CREATE TABLE strategy_text (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  kind TEXT NOT NULL,
  version BIGINT NOT NULL CHECK (version > 0),
  text TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  written_by_id BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, kind, version),
  FOREIGN KEY (workspace_id, written_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- `position` orders the parts of one parent; doubles are told apart by their ids.
CREATE TABLE objective (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  objective_id BIGINT NOT NULL CHECK (objective_id > 0),
  title TEXT NOT NULL,
  statement TEXT NOT NULL,
  horizon_start TEXT NOT NULL,
  horizon_end TEXT NOT NULL,
  owner_id BIGINT NOT NULL,
  parent_id BIGINT,
  position BIGINT NOT NULL,
  state TEXT NOT NULL,
  state_since TEXT NOT NULL,
  reason TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, objective_id),
  FOREIGN KEY (workspace_id, owner_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES objective (workspace_id, objective_id),
  CHECK (parent_id <> objective_id),
  CHECK (horizon_end >= horizon_start)
) /*sqlite STRICT, WITHOUT ROWID*/;
