-- Where records come from. Its number stands for the name in every record.
CREATE TABLE record_source (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  source_no BIGINT NOT NULL CHECK (source_no > 0),
  name TEXT NOT NULL,
  PRIMARY KEY (workspace_id, source_no),
  UNIQUE (workspace_id, name)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE deal (
  workspace_id BIGINT NOT NULL,
  deal_id BIGINT NOT NULL CHECK (deal_id > 0),
  source_no BIGINT NOT NULL,
  external_id TEXT NOT NULL,
  owner_person_id BIGINT,
  owner_unit_id BIGINT,
  amount_minor BIGINT NOT NULL CHECK (amount_minor BETWEEN -1000000000000000 AND 1000000000000000),
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  stage TEXT NOT NULL,
  created_on TEXT,
  closed_on TEXT,
  account TEXT NOT NULL,
  product TEXT NOT NULL,
  dimensions TEXT, -- JSON object; null when there are none
  fingerprint BYTEA NOT NULL,
  state TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, deal_id),
  UNIQUE (workspace_id, source_no, external_id),
  FOREIGN KEY (workspace_id, owner_person_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, owner_unit_id) REFERENCES org_unit (workspace_id, unit_id),
  CHECK ((owner_person_id IS NULL) <> (owner_unit_id IS NULL)),
  CHECK (status = 'open' OR closed_on IS NOT NULL)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Former versions of corrected deals.
CREATE TABLE deal_history (
  workspace_id BIGINT NOT NULL,
  deal_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  source_no BIGINT NOT NULL,
  external_id TEXT NOT NULL,
  owner_person_id BIGINT,
  owner_unit_id BIGINT,
  amount_minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  status TEXT NOT NULL,
  stage TEXT NOT NULL,
  created_on TEXT,
  closed_on TEXT,
  account TEXT NOT NULL,
  product TEXT NOT NULL,
  dimensions TEXT,
  fingerprint BYTEA NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (workspace_id, deal_id, revision),
  FOREIGN KEY (workspace_id, deal_id) REFERENCES deal (workspace_id, deal_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Credits of split deals, of every version: those of the current one have the deal's revision. Never changed.
CREATE TABLE deal_credit (
  workspace_id BIGINT NOT NULL,
  deal_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  position BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  share BIGINT NOT NULL CHECK (share BETWEEN 0 AND 10000000),
  kind TEXT NOT NULL,
  PRIMARY KEY (workspace_id, deal_id, revision, position),
  FOREIGN KEY (workspace_id, deal_id) REFERENCES deal (workspace_id, deal_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX deal_credit_person ON deal_credit (workspace_id, person_id, deal_id);

CREATE TABLE activity (
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
  UNIQUE (workspace_id, source_no, external_id),
  FOREIGN KEY (workspace_id, owner_person_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, owner_unit_id) REFERENCES org_unit (workspace_id, unit_id),
  CHECK ((owner_person_id IS NULL) <> (owner_unit_id IS NULL))
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE activity_history (
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
  FOREIGN KEY (workspace_id, activity_id) REFERENCES activity (workspace_id, activity_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Append-only: a row only ever stops being current.
CREATE TABLE measurement (
  workspace_id BIGINT NOT NULL,
  measurement_id BIGINT NOT NULL CHECK (measurement_id > 0),
  source_no BIGINT NOT NULL,
  external_id TEXT NOT NULL,
  metric_id BIGINT NOT NULL,
  owner_person_id BIGINT,
  owner_unit_id BIGINT,
  amount BIGINT NOT NULL CHECK (amount BETWEEN -1000000000000000 AND 1000000000000000),
  currency TEXT,
  occurred_on TEXT NOT NULL,
  split_kind TEXT NOT NULL,
  share BIGINT NOT NULL CHECK (share BETWEEN 0 AND 10000000),
  entry TEXT NOT NULL,
  supersedes_id BIGINT,
  fingerprint BYTEA NOT NULL,
  is_current BOOLEAN NOT NULL,
  PRIMARY KEY (workspace_id, measurement_id),
  FOREIGN KEY (workspace_id, metric_id) REFERENCES metric (workspace_id, metric_id),
  FOREIGN KEY (workspace_id, owner_person_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, owner_unit_id) REFERENCES org_unit (workspace_id, unit_id),
  FOREIGN KEY (workspace_id, supersedes_id) REFERENCES measurement (workspace_id, measurement_id),
  CHECK ((owner_person_id IS NULL) <> (owner_unit_id IS NULL))
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE UNIQUE INDEX measurement_key ON measurement
  (workspace_id, source_no, external_id, metric_id, COALESCE(owner_person_id, 0), COALESCE(owner_unit_id, 0), split_kind)
  WHERE is_current;
