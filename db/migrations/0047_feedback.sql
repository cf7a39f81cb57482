-- Feedback that waits for an answer is found by its kind and day.
CREATE INDEX journal_entry_kind ON journal_entry (workspace_id, kind, written_on);
