-- name: load_work_calendars
SELECT work_calendar_id, name, weekdays, days_off, day_names, revision
FROM work_calendar
WHERE workspace_id = $workspace_id ORDER BY work_calendar_id;

-- name: put_work_calendar
INSERT INTO work_calendar (workspace_id, work_calendar_id, name, weekdays, days_off, day_names, revision)
VALUES ($workspace_id, $work_calendar_id, $name, $weekdays, $days_off, $day_names, $revision)
ON CONFLICT (workspace_id, work_calendar_id) DO UPDATE SET
  name = excluded.name, weekdays = excluded.weekdays, days_off = excluded.days_off,
  day_names = excluded.day_names,
  revision = work_calendar.revision + 1;

-- name: load_fiscal_calendars
SELECT fiscal_calendar_id, name, pattern, start_month, year_end_rule, year_end_weekday, year_end_month, label_rule,
  revision
FROM fiscal_calendar
WHERE workspace_id = $workspace_id ORDER BY fiscal_calendar_id;

-- name: put_fiscal_calendar
INSERT INTO fiscal_calendar (workspace_id, fiscal_calendar_id, name, pattern, start_month, year_end_rule, year_end_weekday, year_end_month,
  label_rule, revision)
VALUES ($workspace_id, $fiscal_calendar_id, $name, $pattern, $start_month, $year_end_rule, $year_end_weekday,
  $year_end_month, $label_rule, $revision)
ON CONFLICT (workspace_id, fiscal_calendar_id) DO UPDATE SET
  name = excluded.name, pattern = excluded.pattern, start_month = excluded.start_month,
  year_end_rule = excluded.year_end_rule, year_end_weekday = excluded.year_end_weekday,
  year_end_month = excluded.year_end_month, label_rule = excluded.label_rule,
  revision = fiscal_calendar.revision + 1;

-- name: load_seasonality_profiles
SELECT seasonality_profile_id, name, shares, revision
FROM seasonality_profile
WHERE workspace_id = $workspace_id ORDER BY seasonality_profile_id;

-- name: put_seasonality_profile
INSERT INTO seasonality_profile (workspace_id, seasonality_profile_id, name, shares, revision)
VALUES ($workspace_id, $seasonality_profile_id, $name, $shares, $revision)
ON CONFLICT (workspace_id, seasonality_profile_id) DO UPDATE SET
  name = excluded.name, shares = excluded.shares, revision = seasonality_profile.revision + 1;

-- name: load_ramp_profiles
SELECT ramp_profile_id, name, percent_by_month, revision
FROM ramp_profile
WHERE workspace_id = $workspace_id ORDER BY ramp_profile_id;

-- name: put_ramp_profile
INSERT INTO ramp_profile (workspace_id, ramp_profile_id, name, percent_by_month, revision)
VALUES ($workspace_id, $ramp_profile_id, $name, $percent_by_month, $revision)
ON CONFLICT (workspace_id, ramp_profile_id) DO UPDATE SET
  name = excluded.name, percent_by_month = excluded.percent_by_month, revision = ramp_profile.revision + 1;

-- name: load_exchange_rates
SELECT kind, from_currency, to_currency, valid_from, rate_millionths
FROM exchange_rate
WHERE workspace_id = $workspace_id ORDER BY kind, from_currency, to_currency, valid_from;

-- name: put_exchange_rate
INSERT INTO exchange_rate (workspace_id, kind, from_currency, to_currency, valid_from, rate_millionths)
VALUES ($workspace_id, $kind, $from_currency, $to_currency, $valid_from, $rate_millionths)
ON CONFLICT (workspace_id, kind, from_currency, to_currency, valid_from) DO UPDATE SET
  rate_millionths = excluded.rate_millionths;
