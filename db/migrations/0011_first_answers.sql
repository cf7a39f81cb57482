-- What a first answer and a file of rejected rows need besides what is stored already.
ALTER TABLE idempotent_answer ADD COLUMN location TEXT NOT NULL DEFAULT '';
ALTER TABLE import_batch ADD COLUMN header_csv TEXT NOT NULL DEFAULT '';
