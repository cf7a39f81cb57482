-- name: find_sales_pact
SELECT pact_id, rep_id, manager_id, effective_start, effective_end, talks, talks_text, talks_by, talks_at,
  talks_comment, discussed_on, rep_attended, manager_attended, standing, standing_text, standing_on, standing_reason,
  next_text, next_from, termination_by, termination_reason, texts, revision, draft, opened_at, opened_by_id
FROM sales_pact
WHERE workspace_id = $workspace_id AND pact_id = $pact_id;

-- name: sales_pacts_of_person
SELECT pact_id, rep_id, manager_id, effective_start, effective_end, talks, talks_text, talks_by, talks_at,
  talks_comment, discussed_on, rep_attended, manager_attended, standing, standing_text, standing_on, standing_reason,
  next_text, next_from, termination_by, termination_reason, texts, revision, draft, opened_at, opened_by_id
FROM sales_pact
WHERE workspace_id = $workspace_id AND (rep_id = $person_id OR manager_id = $person_id)
ORDER BY pact_id;

-- name: unfinished_sales_pacts
SELECT pact_id, rep_id, manager_id, effective_start, effective_end, talks, talks_text, talks_by, talks_at,
  talks_comment, discussed_on, rep_attended, manager_attended, standing, standing_text, standing_on, standing_reason,
  next_text, next_from, termination_by, termination_reason, texts, revision
FROM sales_pact
WHERE workspace_id = $workspace_id AND standing NOT IN ('expired', 'terminated')
ORDER BY pact_id;

-- name: insert_sales_pact
INSERT INTO sales_pact (workspace_id, pact_id, rep_id, manager_id, effective_start, effective_end, talks, talks_text,
  talks_by, talks_at, talks_comment, discussed_on, rep_attended, manager_attended, standing, standing_text,
  standing_on, standing_reason, next_text, next_from, termination_by, termination_reason, texts, revision, draft,
  opened_at, opened_by_id)
VALUES ($workspace_id, $pact_id, $rep_id, $manager_id, $effective_start, $effective_end, $talks, $talks_text,
  $talks_by, $talks_at, $talks_comment, $discussed_on, $rep_attended, $manager_attended, $standing, $standing_text,
  $standing_on, $standing_reason, $next_text, $next_from, $termination_by, $termination_reason, $texts, $revision,
  $draft, $opened_at, $opened_by_id);

-- name: update_sales_pact
UPDATE sales_pact SET manager_id = $manager_id, effective_start = $effective_start, effective_end = $effective_end,
  talks = $talks, talks_text = $talks_text, talks_by = $talks_by, talks_at = $talks_at,
  talks_comment = $talks_comment, discussed_on = $discussed_on, rep_attended = $rep_attended,
  manager_attended = $manager_attended, standing = $standing, standing_text = $standing_text,
  standing_on = $standing_on, standing_reason = $standing_reason, next_text = $next_text, next_from = $next_from,
  termination_by = $termination_by, termination_reason = $termination_reason, texts = $texts, draft = $draft,
  revision = revision + 1
WHERE workspace_id = $workspace_id AND pact_id = $pact_id AND revision = $revision;

-- name: sales_pact_texts
SELECT pact_id, number, text, hash, easing, frozen_at, frozen_by_id
FROM sales_pact_text
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: find_sales_pact_text
SELECT pact_id, number, text, hash, easing, frozen_at, frozen_by_id
FROM sales_pact_text
WHERE workspace_id = $workspace_id AND pact_id = $pact_id AND number = $number;

-- name: insert_sales_pact_text
INSERT INTO sales_pact_text (workspace_id, pact_id, number, text, hash, easing, frozen_at, frozen_by_id)
VALUES ($workspace_id, $pact_id, $number, $text, $hash, $easing, $frozen_at, $frozen_by_id);

-- name: sales_pact_signatures
SELECT number, text_hash, person_id, signer, capacity, signed_at, statement, method, session
FROM sales_pact_signature
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number, signed_at, capacity;

-- name: insert_sales_pact_signature
INSERT INTO sales_pact_signature (workspace_id, pact_id, number, capacity, text_hash, person_id, signer, signed_at,
  statement, method, session)
VALUES ($workspace_id, $pact_id, $number, $capacity, $text_hash, $person_id, $signer, $signed_at, $statement, $method,
  $session);

-- name: find_sales_pact_motives
SELECT pact_id, number, section, salt, shared
FROM sales_pact_motives
WHERE workspace_id = $workspace_id AND pact_id = $pact_id AND number = $number;

-- name: put_sales_pact_motives
INSERT INTO sales_pact_motives (workspace_id, pact_id, number, section, salt, shared)
VALUES ($workspace_id, $pact_id, $number, $section, $salt, $shared)
ON CONFLICT (workspace_id, pact_id, number) DO UPDATE SET section = excluded.section, salt = excluded.salt,
  shared = excluded.shared;

-- name: erase_sales_pact_motives
DELETE FROM sales_pact_motives
WHERE workspace_id = $workspace_id AND pact_id = $pact_id AND number = $number;

-- name: sales_pact_preparations
SELECT pact_id, party, terms, ready
FROM sales_pact_preparation
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY party;

-- name: put_sales_pact_preparation
INSERT INTO sales_pact_preparation (workspace_id, pact_id, party, terms, ready)
VALUES ($workspace_id, $pact_id, $party, $terms, $ready)
ON CONFLICT (workspace_id, pact_id, party) DO UPDATE SET terms = excluded.terms, ready = excluded.ready;

-- name: sales_pact_events
SELECT pact_id, number, kind, at, by_id, text_number, comment, on_behalf_of
FROM sales_pact_event
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY number;

-- name: insert_sales_pact_event
INSERT INTO sales_pact_event (workspace_id, pact_id, number, kind, at, by_id, text_number, comment, on_behalf_of)
VALUES ($workspace_id, $pact_id, $number, $kind, $at, $by_id, $text_number, $comment, $on_behalf_of);

-- name: sales_pact_readings
SELECT pact_id, reader_id, day
FROM sales_pact_reading
WHERE workspace_id = $workspace_id AND pact_id = $pact_id
ORDER BY day DESC, reader_id;

-- name: note_sales_pact_reading
INSERT INTO sales_pact_reading (workspace_id, pact_id, reader_id, day)
VALUES ($workspace_id, $pact_id, $reader_id, $day)
ON CONFLICT (workspace_id, pact_id, day, reader_id) DO NOTHING;

-- name: sales_pact_texts_after
SELECT pact_id, number, text, hash
FROM sales_pact_text
WHERE workspace_id = $workspace_id AND (pact_id > $pact_id OR (pact_id = $pact_id AND number > $number))
ORDER BY pact_id, number LIMIT $most;

-- name: proposed_sales_pact_texts_after
SELECT t.pact_id, t.number, t.text, t.hash, t.easing, t.frozen_at, t.frozen_by_id, e.at, e.by_id, e.comment
FROM sales_pact_text t
LEFT JOIN sales_pact_event e ON e.workspace_id = t.workspace_id AND e.pact_id = t.pact_id
  AND e.text_number = t.number AND e.kind = 'proposed'
WHERE t.workspace_id = $workspace_id AND (t.pact_id > $pact_id OR (t.pact_id = $pact_id AND t.number > $number))
ORDER BY t.pact_id, t.number LIMIT $most;

-- name: every_sales_pact_id
SELECT pact_id
FROM sales_pact
WHERE workspace_id = $workspace_id
ORDER BY pact_id;

-- name: every_sales_pact_commitment
SELECT t.pact_id, t.number, t.text, m.section, m.salt
FROM sales_pact_text t
LEFT JOIN sales_pact_motives m ON m.workspace_id = t.workspace_id AND m.pact_id = t.pact_id AND m.number = t.number
WHERE t.workspace_id = $workspace_id
ORDER BY t.pact_id, t.number;

-- name: told_erasures
SELECT object, after_text, at
FROM audit_entry
WHERE workspace_id = $workspace_id AND action = $action
ORDER BY seq;

-- name: every_sales_pact_signature
SELECT s.pact_id, t.hash, s.number, s.text_hash, s.person_id, s.signer, s.capacity, s.signed_at, s.statement, s.method,
  s.session
FROM sales_pact_signature s
JOIN sales_pact_text t ON t.workspace_id = s.workspace_id AND t.pact_id = s.pact_id AND t.number = s.number
WHERE s.workspace_id = $workspace_id
ORDER BY s.pact_id, s.number, s.signed_at;

-- name: told_signatures
SELECT object, after_text
FROM audit_entry
WHERE workspace_id = $workspace_id AND action = $action
ORDER BY seq;
