-- Who acts for a manager on some days, in what. `rights` are words between commas, in order; a delegation that was ended
-- before its last day says when and by whom.
CREATE TABLE delegation (
  workspace_id BIGINT NOT NULL,
  delegation_id BIGINT NOT NULL CHECK (delegation_id > 0),
  manager_id BIGINT NOT NULL,
  deputy_id BIGINT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  rights TEXT NOT NULL CHECK (rights <> ''),
  made_by BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT,
  ended_by BIGINT,
  PRIMARY KEY (workspace_id, delegation_id),
  CHECK (first_day <= last_day),
  CHECK (manager_id <> deputy_id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  FOREIGN KEY (workspace_id, manager_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, deputy_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, made_by) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, ended_by) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- The manager for whom a deputy did it; NULL: whoever did it acted for themselves.
ALTER TABLE sales_pact_event ADD COLUMN on_behalf_of BIGINT;
ALTER TABLE ladder_decision ADD COLUMN on_behalf_of BIGINT;
ALTER TABLE promise_word ADD COLUMN on_behalf_of BIGINT;
