-- Pacts of teams. `life` is how far one is (what is written or signed, what binds, who withdraws), `draft` the words
-- that its members work on: both JSON that is read and written as a whole. `state` is the one word of it for lists.
CREATE TABLE team_pact (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  pact_id BIGINT NOT NULL CHECK (pact_id > 0),
  unit_id BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('forming', 'signing', 'agreed', 'active', 'amending', 'ended', 'closed',
    'dissolved')),
  life TEXT NOT NULL,
  draft TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  opened_by_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, unit_id) REFERENCES org_unit (workspace_id, unit_id),
  FOREIGN KEY (workspace_id, opened_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Texts as they were frozen: canonical JSON, of which `hash` is the SHA-256.
CREATE TABLE team_pact_text (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  text TEXT NOT NULL,
  hash BYTEA NOT NULL,
  frozen_at BIGINT NOT NULL,
  frozen_by_id BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES team_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, frozen_by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Nobody signs a text twice.
CREATE TABLE team_pact_signature (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  text_hash BYTEA NOT NULL,
  capacity TEXT NOT NULL,
  signer TEXT NOT NULL,
  signed_at BIGINT NOT NULL,
  statement TEXT NOT NULL,
  method TEXT NOT NULL,
  session TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number, person_id),
  FOREIGN KEY (workspace_id, pact_id, number) REFERENCES team_pact_text (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE team_pact_event (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id BIGINT,
  text_number BIGINT,
  comment TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES team_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- What was said of an occurrence of a commitment or promise, which its key and the first day of its window name.
CREATE TABLE team_pact_mark (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  mark_id BIGINT NOT NULL CHECK (mark_id > 0),
  key TEXT NOT NULL,
  window_start TEXT NOT NULL,
  kind TEXT NOT NULL,
  by_id BIGINT NOT NULL,
  marked_on TEXT NOT NULL,
  note TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, mark_id),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES team_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE team_pact_learning (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  learning_id BIGINT NOT NULL CHECK (learning_id > 0),
  by_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  what TEXT NOT NULL,
  cause TEXT,
  learned TEXT NOT NULL,
  change TEXT NOT NULL,
  share TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, learning_id),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES team_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Who read a pact, once a day.
CREATE TABLE team_pact_reading (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  reader_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, day, reader_id),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES team_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, reader_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
