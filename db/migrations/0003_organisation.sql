CREATE TABLE person (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  person_id BIGINT NOT NULL CHECK (person_id > 0),
  display_name TEXT NOT NULL,
  email TEXT,
  email_folded TEXT,
  status TEXT NOT NULL,
  hired_on TEXT,
  departed_on TEXT,
  weekly_hours BIGINT NOT NULL,
  selling_hours_per_week BIGINT NOT NULL,
  ramp_profile_id BIGINT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, person_id),
  UNIQUE (workspace_id, email_folded),
  FOREIGN KEY (workspace_id, ramp_profile_id) REFERENCES ramp_profile (workspace_id, ramp_profile_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE org_unit (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  unit_id BIGINT NOT NULL CHECK (unit_id > 0),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  work_calendar_id BIGINT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, unit_id),
  FOREIGN KEY (workspace_id, work_calendar_id) REFERENCES work_calendar (workspace_id, work_calendar_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Effective-dated rows: [from_day, to_day), open when to_day is null.
CREATE TABLE unit_parent (
  workspace_id BIGINT NOT NULL,
  unit_parent_id BIGINT NOT NULL CHECK (unit_parent_id > 0),
  unit_id BIGINT NOT NULL,
  parent_id BIGINT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  PRIMARY KEY (workspace_id, unit_parent_id),
  FOREIGN KEY (workspace_id, unit_id) REFERENCES org_unit (workspace_id, unit_id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES org_unit (workspace_id, unit_id),
  CHECK (unit_id <> parent_id),
  CHECK (to_day > from_day)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE membership (
  workspace_id BIGINT NOT NULL,
  membership_id BIGINT NOT NULL CHECK (membership_id > 0),
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  fte_percent BIGINT NOT NULL CHECK (fte_percent BETWEEN 1 AND 100),
  is_primary BOOLEAN NOT NULL,
  PRIMARY KEY (workspace_id, membership_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, unit_id) REFERENCES org_unit (workspace_id, unit_id),
  CHECK (to_day > from_day)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE role_assignment (
  workspace_id BIGINT NOT NULL,
  role_assignment_id BIGINT NOT NULL CHECK (role_assignment_id > 0),
  person_id BIGINT NOT NULL,
  role TEXT NOT NULL,
  unit_id BIGINT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  PRIMARY KEY (workspace_id, role_assignment_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id),
  FOREIGN KEY (workspace_id, unit_id) REFERENCES org_unit (workspace_id, unit_id),
  CHECK (to_day > from_day)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE absence (
  workspace_id BIGINT NOT NULL,
  absence_id BIGINT NOT NULL CHECK (absence_id > 0),
  person_id BIGINT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  percent BIGINT NOT NULL CHECK (percent BETWEEN 1 AND 100),
  kind TEXT NOT NULL,
  PRIMARY KEY (workspace_id, absence_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES person (workspace_id, person_id),
  CHECK (last_day >= first_day)
) /*sqlite STRICT, WITHOUT ROWID*/;
