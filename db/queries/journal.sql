-- What people write while a pact or a goal is lived, and what is said of it.

-- name: find_journal_entry
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND entry_id = $entry_id;

-- name: team_pact_journal
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND team_pact_id = $subject_id
ORDER BY entry_id;

-- name: sales_pact_journal
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND sales_pact_id = $subject_id
ORDER BY entry_id;

-- name: goal_journal
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND goal_id = $subject_id
ORDER BY entry_id;

-- name: check_in_journal
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND kind = 'check_in' AND written_on >= $from AND written_on <= $until
ORDER BY entry_id;

-- name: last_goal_check_ins
SELECT e.entry_id, e.kind, e.team_pact_id, e.sales_pact_id, e.goal_id, e.about_id, e.by_id, e.window_start,
  e.window_end, e.written_on, e.at, e.content
FROM journal_entry e
JOIN goal g ON g.workspace_id = e.workspace_id AND g.goal_id = e.goal_id
LEFT JOIN (SELECT goal_id, about_id, MAX(window_start) AS window_start
  FROM journal_entry
  WHERE workspace_id = $workspace_id AND kind = 'check_in' AND goal_id IS NOT NULL
  GROUP BY goal_id, about_id) l
  ON l.goal_id = e.goal_id AND l.about_id = e.about_id AND l.window_start = e.window_start
WHERE e.workspace_id = $workspace_id AND g.state = 'active'
  AND (e.kind = 'excuse' OR (e.kind = 'check_in' AND l.goal_id IS NOT NULL))
ORDER BY e.entry_id;

-- name: support_journal
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND kind = 'support' AND (to_id = $person_id OR about_id = $person_id)
ORDER BY entry_id;

-- name: feedback_journal
SELECT entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, window_start, window_end, written_on, at,
  content
FROM journal_entry
WHERE workspace_id = $workspace_id AND kind IN ('feedback', 'praise') AND (to_id = $person_id OR about_id = $person_id)
ORDER BY entry_id;

-- name: waiting_feedback_journal
SELECT e.entry_id, e.kind, e.team_pact_id, e.sales_pact_id, e.goal_id, e.about_id, e.by_id, e.window_start,
  e.window_end, e.written_on, e.at, e.content
FROM journal_entry e
WHERE e.workspace_id = $workspace_id AND e.kind = 'feedback' AND e.written_on >= $since AND NOT EXISTS (
  SELECT 1 FROM journal_word w
  WHERE w.workspace_id = e.workspace_id AND w.entry_id = e.entry_id AND (w.by_id <> e.about_id OR w.act = 'resolve')
    AND w.number = (SELECT MAX(l.number) FROM journal_word l
      WHERE l.workspace_id = e.workspace_id AND l.entry_id = e.entry_id))
ORDER BY e.entry_id;

-- name: decided_reviews
SELECT team_pact_id, sales_pact_id, goal_id, window_start
FROM journal_entry
WHERE workspace_id = $workspace_id AND kind = 'review' AND window_start IS NOT NULL;

-- name: insert_journal_entry
INSERT INTO journal_entry (workspace_id, entry_id, kind, team_pact_id, sales_pact_id, goal_id, about_id, by_id, to_id,
  window_start, window_end, written_on, at, content)
VALUES ($workspace_id, $entry_id, $kind, $team_pact_id, $sales_pact_id, $goal_id, $about_id, $by_id, $to_id,
  $window_start, $window_end, $written_on, $at, $content);

-- name: journal_words
SELECT entry_id, number, act, by_id, said_on, day, comment, at
FROM journal_word
WHERE workspace_id = $workspace_id AND entry_id = $entry_id
ORDER BY number;

-- name: team_pact_journal_words
SELECT w.entry_id, w.number, w.act, w.by_id, w.said_on, w.day, w.comment, w.at
FROM journal_word w
JOIN journal_entry e ON e.workspace_id = w.workspace_id AND e.entry_id = w.entry_id
WHERE w.workspace_id = $workspace_id AND e.team_pact_id = $subject_id
ORDER BY w.entry_id, w.number;

-- name: sales_pact_journal_words
SELECT w.entry_id, w.number, w.act, w.by_id, w.said_on, w.day, w.comment, w.at
FROM journal_word w
JOIN journal_entry e ON e.workspace_id = w.workspace_id AND e.entry_id = w.entry_id
WHERE w.workspace_id = $workspace_id AND e.sales_pact_id = $subject_id
ORDER BY w.entry_id, w.number;

-- name: goal_journal_words
SELECT w.entry_id, w.number, w.act, w.by_id, w.said_on, w.day, w.comment, w.at
FROM journal_word w
JOIN journal_entry e ON e.workspace_id = w.workspace_id AND e.entry_id = w.entry_id
WHERE w.workspace_id = $workspace_id AND e.goal_id = $subject_id
ORDER BY w.entry_id, w.number;

-- name: insert_journal_word
INSERT INTO journal_word (workspace_id, entry_id, number, act, by_id, said_on, day, comment, at)
VALUES ($workspace_id, $entry_id, $number, $act, $by_id, $said_on, $day, $comment, $at);
