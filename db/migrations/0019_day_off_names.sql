-- What days off are called; JSON: {"2027-12-25":"Christmas Day"}.
ALTER TABLE work_calendar ADD COLUMN day_names TEXT NOT NULL DEFAULT '{}';
