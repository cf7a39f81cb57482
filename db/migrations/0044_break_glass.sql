-- Who above the manager opened a signed sales pact, and why.
CREATE TABLE broken_glass (
  workspace_id BIGINT NOT NULL,
  pact_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  by_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (workspace_id, pact_id, number),
  FOREIGN KEY (workspace_id, pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- What people are told and may not mute. `object_id` is of the kind that `subject` names; `occasion` tells happenings of
-- one day apart.
CREATE TABLE notice (
  workspace_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  event TEXT NOT NULL,
  subject TEXT NOT NULL,
  object_id BIGINT NOT NULL,
  occasion BIGINT NOT NULL,
  recipient_id BIGINT NOT NULL,
  day TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id BIGINT,
  words TEXT NOT NULL,
  until BIGINT,
  PRIMARY KEY (workspace_id, notice_id),
  UNIQUE (workspace_id, recipient_id, day, event, subject, object_id, occasion),
  FOREIGN KEY (workspace_id, recipient_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- That the recipient has read it, once.
CREATE TABLE notice_read (
  workspace_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, notice_id),
  FOREIGN KEY (workspace_id, notice_id) REFERENCES notice (workspace_id, notice_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE TRIGGER broken_glass_no_update BEFORE UPDATE ON broken_glass
BEGIN SELECT RAISE(ABORT, 'broken_glass is append-only'); END;
CREATE TRIGGER broken_glass_no_delete BEFORE DELETE ON broken_glass
BEGIN SELECT RAISE(ABORT, 'broken_glass is append-only'); END;
CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
BEGIN SELECT RAISE(ABORT, 'notice is append-only'); END;
CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'notice is append-only'); END;
CREATE TRIGGER notice_read_no_update BEFORE UPDATE ON notice_read
BEGIN SELECT RAISE(ABORT, 'notice_read is append-only'); END;
CREATE TRIGGER notice_read_no_delete BEFORE DELETE ON notice_read
BEGIN SELECT RAISE(ABORT, 'notice_read is append-only'); END;
