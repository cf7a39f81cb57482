-- What people write while a pact or a goal is lived: check-ins, requests for help, setbacks, reviews. `to_id` is who is
-- asked for help; `content` is canonical JSON by `kind`.
CREATE TABLE journal_entry (
  workspace_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  team_pact_id BIGINT,
  sales_pact_id BIGINT,
  goal_id BIGINT,
  about_id BIGINT NOT NULL,
  by_id BIGINT NOT NULL,
  to_id BIGINT,
  window_start TEXT,
  window_end TEXT,
  written_on TEXT NOT NULL,
  at BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (workspace_id, entry_id),
  CHECK ((window_start IS NULL) = (window_end IS NULL)),
  CHECK ((CASE WHEN team_pact_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN sales_pact_id IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN goal_id IS NULL THEN 0 ELSE 1 END) = 1),
  FOREIGN KEY (workspace_id, team_pact_id) REFERENCES team_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, sales_pact_id) REFERENCES sales_pact (workspace_id, pact_id),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, about_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, to_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX journal_entry_team_pact ON journal_entry (workspace_id, team_pact_id);
CREATE INDEX journal_entry_sales_pact ON journal_entry (workspace_id, sales_pact_id);
CREATE INDEX journal_entry_goal ON journal_entry (workspace_id, goal_id);
CREATE INDEX journal_entry_to ON journal_entry (workspace_id, to_id);
CREATE INDEX journal_entry_about ON journal_entry (workspace_id, about_id, kind);

CREATE TABLE journal_word (
  workspace_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  act TEXT NOT NULL,
  by_id BIGINT NOT NULL,
  said_on TEXT NOT NULL,
  day TEXT,
  comment TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, entry_id, number),
  FOREIGN KEY (workspace_id, entry_id) REFERENCES journal_entry (workspace_id, entry_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;
