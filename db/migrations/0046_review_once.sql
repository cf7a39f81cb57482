-- A review is decided once; the day of one that is decided is its window. Which ones are is asked about everything.
CREATE UNIQUE INDEX journal_entry_review ON journal_entry (workspace_id, COALESCE(team_pact_id, 0),
  COALESCE(sales_pact_id, 0), COALESCE(goal_id, 0), window_start)
WHERE kind = 'review' AND window_start IS NOT NULL;
