-- One id of an activity can be of several people, as of a meeting: a fact of each. SQLite can't drop a constraint, so both
-- tables are made anew.
CREATE TABLE activity_next (
  workspace_id BIGINT NOT NULL,
  activity_id BIGINT NOT NULL CHECK (activity_id > 0),
  source_no BIGINT NOT NULL,
  external_id TEXT NOT NULL,
  owner_person_id BIGINT,
  owner_unit_id BIGINT,
  type TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  quantity BIGINT NOT NULL CHECK (quantity BETWEEN -1000000000000000 AND 1000000000000000),
  fingerprint BYTEA NOT NULL,
  state TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, activity_id),
  FOREIGN KEY (workspace_id, owner_person_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, owner_unit_id) REFERENCES org_unit (workspace_id, unit_id),
  CHECK ((owner_person_id IS NULL) <> (owner_unit_id IS NULL))
) /*sqlite STRICT, WITHOUT ROWID*/;
INSERT INTO activity_next (workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision)
SELECT workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision FROM activity;

CREATE TABLE activity_history_next (
  workspace_id BIGINT NOT NULL,
  activity_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  source_no BIGINT NOT NULL,
  external_id TEXT NOT NULL,
  owner_person_id BIGINT,
  owner_unit_id BIGINT,
  type TEXT NOT NULL,
  occurred_on TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  fingerprint BYTEA NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (workspace_id, activity_id, revision),
  FOREIGN KEY (workspace_id, activity_id) REFERENCES activity_next (workspace_id, activity_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
INSERT INTO activity_history_next (workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision)
SELECT workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision FROM activity_history;

DROP TABLE activity_history;
DROP TABLE activity;
ALTER TABLE activity_next RENAME TO activity;
ALTER TABLE activity_history_next RENAME TO activity_history;

CREATE UNIQUE INDEX activity_key ON activity
  (workspace_id, source_no, external_id, COALESCE(owner_person_id, 0), COALESCE(owner_unit_id, 0));
CREATE INDEX activity_owner ON activity (workspace_id, owner_person_id, occurred_on, activity_id);
CREATE INDEX activity_day ON activity (workspace_id, occurred_on, activity_id);
DELETE FROM index_aside WHERE name IN ('activity_owner', 'activity_day');

CREATE TRIGGER activity_keeps_source BEFORE UPDATE OF source_no ON activity WHEN NEW.source_no <> OLD.source_no
BEGIN SELECT RAISE(ABORT, 'activity keeps its source'); END;
CREATE TRIGGER activity_history_no_update BEFORE UPDATE ON activity_history
BEGIN SELECT RAISE(ABORT, 'activity_history is append-only'); END;
CREATE TRIGGER activity_history_no_delete BEFORE DELETE ON activity_history
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'activity_history is append-only'); END;
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'activity is never deleted'); END;
