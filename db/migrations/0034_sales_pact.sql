-- Pacts between a rep and the manager. `draft` is the words that the two work on, as JSON that is read and written as a
-- whole. What is talked about and what binds are kept apart; columns that a kind has no use for are NULL.
CREATE TABLE sales_pact (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  pact_id BIGINT NOT NULL CHECK (pact_id > 0),
  rep_id BIGINT NOT NULL,
  manager_id BIGINT NOT NULL,
  effective_start TEXT NOT NULL,
  effective_end TEXT NOT NULL,
  talks TEXT NOT NULL CHECK (talks IN ('settled', 'written', 'discussed', 'proposed', 'countered')),
  talks_text BIGINT,
  talks_by TEXT,
  talks_at BIGINT,
  talks_comment TEXT,
  discussed_on TEXT,
  rep_attended TEXT,
  manager_attended TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('unsigned', 'agreed', 'active', 'suspended', 'expired', 'terminated')),
  standing_text BIGINT,
  standing_on TEXT,
  standing_reason TEXT,
  next_text BIGINT,
  next_from TEXT,
  termination_by TEXT,
  termination_reason TEXT,
  texts BIGINT NOT NULL CHECK (texts >= 0),
  draft TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  opened_by_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id),
  CHECK (rep_id <> manager_id),
  CHECK (effective_start <= effective_end),
  FOREIGN KEY (workspace_id, rep_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, manager_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, opened_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX sales_pact_by_rep ON sales_pact (workspace_id, rep_id);
CREATE INDEX sales_pact_by_manager ON sales_pact (workspace_id, manager_id);

-- Texts as they were frozen: canonical JSON, of which `hash` is the SHA-256.
CREATE TABLE sales_pact_text (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  text TEXT NOT NULL,
  hash BYTEA NOT NULL,
  easing BOOLEAN NOT NULL,
  frozen_at BIGINT NOT NULL,
  frozen_by_id BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, frozen_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Nobody signs a text twice in one capacity.
CREATE TABLE sales_pact_signature (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  capacity TEXT NOT NULL,
  text_hash BYTEA NOT NULL,
  person_id BIGINT NOT NULL,
  signer TEXT NOT NULL,
  signed_at BIGINT NOT NULL,
  statement TEXT NOT NULL,
  method TEXT NOT NULL,
  session TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number, capacity, person_id),
  FOREIGN KEY (workspace_id, pact_id, number) REFERENCES sales_pact_text (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- What moves the rep: number 0 as it is written, others as they stood when that text was frozen. Without the salt the
-- commitment in the text says nothing, so that this can be erased and the text stays whole.
CREATE TABLE sales_pact_motives (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number >= 0),
  section TEXT NOT NULL,
  salt TEXT NOT NULL,
  shared BOOLEAN NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- What each side prepares alone, as JSON.
CREATE TABLE sales_pact_preparation (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  party TEXT NOT NULL,
  terms TEXT NOT NULL,
  ready BOOLEAN NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, party),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE sales_pact_event (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id BIGINT,
  text_number BIGINT,
  comment TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Who read a pact, once a day.
CREATE TABLE sales_pact_reading (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  reader_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, day, reader_id),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, reader_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
