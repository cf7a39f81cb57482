-- name: find_team_pact
SELECT pact_id, unit_id, revision, life, draft, opened_at, opened_by_id
FROM team_pact
WHERE workspace_id = $workspace_id AND pact_id = $pact_id;

-- name: all_team_pacts
SELECT pact_id, unit_id, revision, life
FROM team_pact
WHERE workspace_id = $workspace_id
ORDER BY pact_id;

-- name: unfinished_team_pacts
SELECT pact_id, unit_id, revision, life
FROM team_pact
WHERE workspace_id = $workspace_id AND state NOT IN ('closed', 'dissolved')
ORDER BY pact_id;

-- name: insert_team_pact
INSERT INTO team_pact (workspace_id, pact_id, unit_id, state, life, draft, opened_at, opened_by_id, revision)
VALUES ($workspace_id, $pact_id, $unit_id, $state, $life, $draft, $opened_at, $opened_by_id, $revision);

-- name: update_team_pact
UPDATE team_pact SET state = $state, life = $life, draft = $draft, revision = revision + 1
WHERE workspace_id = $workspace_id AND pact_id = $pact_id AND revision = $revision;

-- name: find_team_pact_text
SELECT pact_id, number, text, hash, frozen_at, frozen_by_id
FROM team_pact_text
WHERE workspace_id = $workspace_id AND pact_id = $pact_id AND number = $number;

-- name: insert_team_pact_text
INSERT INTO team_pact_text (workspace_id, pact_id, number, text, hash, frozen_at, frozen_by_id)
VALUES ($workspace_id, $pact_id, $number, $text, $hash, $frozen_at, $frozen_by_id);

-- name: team_pact_signatures
SELECT number, text_hash, person_id, signer, capacity, signed_at, statement, method, session
FROM team_pact_signature
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number, signed_at, person_id;

-- name: insert_team_pact_signature
INSERT INTO team_pact_signature (workspace_id, pact_id, number, person_id, text_hash, capacity, signer, signed_at,
  statement, method, session)
VALUES ($workspace_id, $pact_id, $number, $person_id, $text_hash, $capacity, $signer, $signed_at, $statement, $method,
  $session);

-- name: team_pact_events
SELECT pact_id, number, kind, at, by_id, text_number, comment
FROM team_pact_event
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: insert_team_pact_event
INSERT INTO team_pact_event (workspace_id, pact_id, number, kind, at, by_id, text_number, comment)
VALUES ($workspace_id, $pact_id, $number, $kind, $at, $by_id, $text_number, $comment);

-- name: team_pact_marks
SELECT mark_id, pact_id, key, window_start, kind, by_id, marked_on, note, at
FROM team_pact_mark
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY at, mark_id;

-- name: insert_team_pact_mark
INSERT INTO team_pact_mark (workspace_id, pact_id, mark_id, key, window_start, kind, by_id, marked_on, note, at)
VALUES ($workspace_id, $pact_id, $mark_id, $key, $window_start, $kind, $by_id, $marked_on, $note, $at);

-- name: team_pact_learnings
SELECT learning_id, pact_id, by_id, at, what, cause, learned, change, share
FROM team_pact_learning
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY at DESC, learning_id DESC;

-- name: insert_team_pact_learning
INSERT INTO team_pact_learning (workspace_id, pact_id, learning_id, by_id, at, what, cause, learned, change, share)
VALUES ($workspace_id, $pact_id, $learning_id, $by_id, $at, $what, $cause, $learned, $change, $share);

-- name: team_pact_readings
SELECT pact_id, reader_id, day
FROM team_pact_reading
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY day DESC, reader_id;

-- name: note_team_pact_reading
INSERT INTO team_pact_reading (workspace_id, pact_id, reader_id, day)
VALUES ($workspace_id, $pact_id, $reader_id, $day)
ON CONFLICT (workspace_id, pact_id, day, reader_id) DO NOTHING;

-- name: team_pact_texts_after
SELECT pact_id, number, text, hash
FROM team_pact_text
WHERE workspace_id = $workspace_id AND (pact_id > $pact_id OR (pact_id = $pact_id AND number > $number))
ORDER BY pact_id, number LIMIT $most;

-- name: every_team_pact_id
SELECT pact_id
FROM team_pact
WHERE workspace_id = $workspace_id
ORDER BY pact_id;

-- name: every_team_pact_signature
SELECT s.pact_id, t.hash, s.number, s.text_hash, s.person_id, s.signer, s.capacity, s.signed_at, s.statement, s.method,
  s.session
FROM team_pact_signature s
JOIN team_pact_text t ON t.workspace_id = s.workspace_id AND t.pact_id = s.pact_id AND t.number = s.number
WHERE s.workspace_id = $workspace_id
ORDER BY s.pact_id, s.number, s.signed_at;
