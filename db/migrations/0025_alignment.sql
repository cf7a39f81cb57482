-- What a goal serves. Share and weight are in millionths; `to_day` is the first day that no longer counts.
CREATE TABLE goal_alignment (
  workspace_id BIGINT NOT NULL,
  alignment_id BIGINT NOT NULL CHECK (alignment_id > 0),
  child_id BIGINT NOT NULL,
  parent_goal_id BIGINT,
  parent_objective_id BIGINT,
  kind TEXT NOT NULL,
  share BIGINT NOT NULL CHECK (share BETWEEN 1 AND 1000000),
  weight BIGINT CHECK (weight BETWEEN 0 AND 1000000),
  from_day TEXT NOT NULL,
  to_day TEXT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, alignment_id),
  FOREIGN KEY (workspace_id, child_id) REFERENCES goal (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, parent_goal_id) REFERENCES goal (workspace_id, goal_id),
  FOREIGN KEY (workspace_id, parent_objective_id) REFERENCES objective (workspace_id, objective_id),
  CHECK ((parent_goal_id IS NULL) <> (parent_objective_id IS NULL)),
  CHECK (parent_goal_id <> child_id),
  CHECK (to_day > from_day)
) /*sqlite STRICT, WITHOUT ROWID*/;
CREATE INDEX goal_alignment_child ON goal_alignment (workspace_id, child_id, alignment_id);
CREATE INDEX goal_alignment_parent ON goal_alignment (workspace_id, parent_goal_id, alignment_id);
CREATE INDEX goal_alignment_objective ON goal_alignment (workspace_id, parent_objective_id, alignment_id);
