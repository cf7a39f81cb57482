-- What people say while a sales pact binds: numbers that no system has, decisions about the ladder, words about promises.
CREATE TABLE standard_report (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  metric TEXT NOT NULL,
  window_start TEXT NOT NULL,
  window_end TEXT NOT NULL,
  value TEXT NOT NULL,
  by_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  CHECK (window_start <= window_end),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- `days_start` and `days_end` are those of a plan, or of the window that is waived.
CREATE TABLE ladder_decision (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  act TEXT NOT NULL,
  party TEXT NOT NULL,
  by_id BIGINT NOT NULL,
  decided_on TEXT NOT NULL,
  step TEXT NOT NULL,
  days_start TEXT,
  days_end TEXT,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  CHECK ((days_start IS NULL) = (days_end IS NULL)),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE promise_word (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  promise_key TEXT NOT NULL,
  due TEXT NOT NULL,
  act TEXT NOT NULL,
  party TEXT NOT NULL,
  by_id BIGINT NOT NULL,
  said_on TEXT NOT NULL,
  comment TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
