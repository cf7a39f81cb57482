-- What people say while a sales pact binds.

-- name: standard_reports
SELECT pact_id, number, metric, window_start, window_end, value, by_id, at
FROM standard_report
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: insert_standard_report
INSERT INTO standard_report (workspace_id, pact_id, number, metric, window_start, window_end, value, by_id, at)
VALUES ($workspace_id, $pact_id, $number, $metric, $window_start, $window_end, $value, $by_id, $at);

-- name: ladder_decisions
SELECT pact_id, number, act, party, by_id, decided_on, step, days_start, days_end, reason, at, on_behalf_of
FROM ladder_decision
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: contested_pacts
SELECT DISTINCT c.pact_id
FROM ladder_decision c
WHERE c.workspace_id = $workspace_id AND c.act = 'contest'
  AND NOT EXISTS (SELECT 1 FROM ladder_decision d WHERE d.workspace_id = c.workspace_id AND d.pact_id = c.pact_id
    AND d.number > c.number AND d.act IN ('grant_contest', 'reject_contest'))
ORDER BY c.pact_id;

-- name: insert_ladder_decision
INSERT INTO ladder_decision (workspace_id, pact_id, number, act, party, by_id, decided_on, step, days_start, days_end,
  reason, at, on_behalf_of)
VALUES ($workspace_id, $pact_id, $number, $act, $party, $by_id, $decided_on, $step, $days_start, $days_end, $reason,
  $at, $on_behalf_of);

-- name: promise_words
SELECT pact_id, number, promise_key, due, act, party, by_id, said_on, comment, at, on_behalf_of
FROM promise_word
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: insert_promise_word
INSERT INTO promise_word (workspace_id, pact_id, number, promise_key, due, act, party, by_id, said_on, comment, at,
  on_behalf_of)
VALUES ($workspace_id, $pact_id, $number, $promise_key, $due, $act, $party, $by_id, $said_on, $comment, $at,
  $on_behalf_of);

-- name: broken_glasses
SELECT pact_id, number, by_id, at, reason
FROM broken_glass
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: insert_broken_glass
INSERT INTO broken_glass (workspace_id, pact_id, number, by_id, at, reason)
VALUES ($workspace_id, $pact_id, $number, $by_id, $at, $reason);
