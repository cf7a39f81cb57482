CREATE TABLE work_calendar (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  work_calendar_id BIGINT NOT NULL CHECK (work_calendar_id > 0),
  name TEXT NOT NULL,
  weekdays BIGINT NOT NULL CHECK (weekdays BETWEEN 0 AND 127), -- bit 0 = Monday
  days_off TEXT NOT NULL, -- JSON: {"2027-12-25":1000}, thousandths of the day
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, work_calendar_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE fiscal_calendar (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  fiscal_calendar_id BIGINT NOT NULL CHECK (fiscal_calendar_id > 0),
  name TEXT NOT NULL,
  pattern TEXT NOT NULL,
  start_month BIGINT NOT NULL CHECK (start_month BETWEEN 1 AND 12),
  year_end_rule TEXT NOT NULL,
  year_end_weekday BIGINT NOT NULL CHECK (year_end_weekday BETWEEN 1 AND 7),
  year_end_month BIGINT NOT NULL CHECK (year_end_month BETWEEN 1 AND 12),
  label_rule TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, fiscal_calendar_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE seasonality_profile (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  seasonality_profile_id BIGINT NOT NULL CHECK (seasonality_profile_id > 0),
  name TEXT NOT NULL,
  shares TEXT NOT NULL, -- JSON array, hundredths of a percent
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, seasonality_profile_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE ramp_profile (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  ramp_profile_id BIGINT NOT NULL CHECK (ramp_profile_id > 0),
  name TEXT NOT NULL,
  percent_by_month TEXT NOT NULL, -- JSON array
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, ramp_profile_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

CREATE TABLE exchange_rate (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  kind TEXT NOT NULL,
  from_currency TEXT NOT NULL,
  to_currency TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  rate_millionths BIGINT NOT NULL CHECK (rate_millionths BETWEEN 1 AND 1000000000000000),
  PRIMARY KEY (workspace_id, kind, from_currency, to_currency, valid_from)
) /*sqlite STRICT, WITHOUT ROWID*/;
