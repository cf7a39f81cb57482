-- What is written and agreed about a goal beside its numbers. Lists are JSON: they are read and written as a whole.
CREATE TABLE goal_agreement (
  workspace_id BIGINT NOT NULL,
  goal_id BIGINT NOT NULL,
  statement TEXT NOT NULL,
  value TEXT,
  relative_meant BOOLEAN NOT NULL,
  baseline_source TEXT NOT NULL,
  how TEXT NOT NULL,
  why TEXT NOT NULL,
  resources TEXT NOT NULL,
  needs_nothing BOOLEAN NOT NULL,
  stands_alone_because TEXT NOT NULL,
  milestones TEXT NOT NULL,
  review_on TEXT,
  rhythm TEXT,
  feedback_giver TEXT NOT NULL,
  reward TEXT NOT NULL,
  collaboration TEXT NOT NULL,
  amendment_route TEXT NOT NULL,
  author_id BIGINT,
  author_parties TEXT NOT NULL,
  manager_agreed BOOLEAN NOT NULL,
  upline_agreed BOOLEAN NOT NULL,
  acknowledged BOOLEAN NOT NULL,
  reservation TEXT NOT NULL,
  overridden TEXT NOT NULL,
  pauses TEXT NOT NULL,
  PRIMARY KEY (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, author_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Every step of it, as it happened. Without a person it was the calendar.
CREATE TABLE goal_event (
  workspace_id BIGINT NOT NULL,
  goal_id BIGINT NOT NULL,
  event_no BIGINT NOT NULL CHECK (event_no > 0),
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id BIGINT,
  comment TEXT NOT NULL,
  target BIGINT CHECK (target BETWEEN -1000000000000000 AND 1000000000000000),
  detail TEXT NOT NULL,
  PRIMARY KEY (workspace_id, goal_id, event_no),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, by_id) REFERENCES person (workspace_id, person_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE goal_amendment (
  workspace_id BIGINT NOT NULL,
  goal_id BIGINT NOT NULL,
  amendment_no BIGINT NOT NULL CHECK (amendment_no > 0),
  reason TEXT NOT NULL,
  comment TEXT NOT NULL,
  target_before BIGINT NOT NULL CHECK (target_before BETWEEN -1000000000000000 AND 1000000000000000),
  target_after BIGINT NOT NULL CHECK (target_after BETWEEN -1000000000000000 AND 1000000000000000),
  valid_from TEXT NOT NULL,
  asked_by_id BIGINT NOT NULL,
  asked_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  decided_by_id BIGINT,
  decided_at BIGINT,
  PRIMARY KEY (workspace_id, goal_id, amendment_no),
  FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, asked_by_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, decided_by_id) REFERENCES person (workspace_id, person_id),
  CHECK ((decided_by_id IS NULL) = (decided_at IS NULL))
) /*sqlite STRICT, WITHOUT ROWID*/;
