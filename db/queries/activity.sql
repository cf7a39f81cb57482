-- name: load_activities
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND state = 'posted' ORDER BY activity_id;

-- name: load_activity_keys
SELECT external_id, fingerprint, activity_id, owner_person_id, owner_unit_id
FROM activity
WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: find_activity
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND activity_id = $activity_id;

-- name: find_activity_by_key
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND source_no = $source_no AND external_id = $external_id
  AND COALESCE(owner_person_id, 0) = $owner_person_or_0 AND COALESCE(owner_unit_id, 0) = $owner_unit_or_0;

-- name: find_former_activity
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity_history
WHERE workspace_id = $workspace_id AND activity_id = $activity_id AND revision = $revision;

-- name: page_activities
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND activity_id > $after AND state = 'posted'
  AND occurred_on BETWEEN $first_day AND $last_day
ORDER BY activity_id LIMIT $most;

-- name: page_activities_of_owner
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND activity_id > $after AND state = 'posted'
  AND occurred_on BETWEEN $first_day AND $last_day AND owner_person_id = $owner
ORDER BY activity_id LIMIT $most;

-- name: activities_by_day
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND state = 'posted' AND occurred_on BETWEEN $first_day AND $last_day
  AND (occurred_on < $last_day OR activity_id < $before)
ORDER BY occurred_on DESC, activity_id DESC LIMIT $most;

-- name: activities_by_day_of_person
SELECT activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity
WHERE workspace_id = $workspace_id AND state = 'posted' AND occurred_on BETWEEN $first_day AND $last_day
  AND (occurred_on < $last_day OR activity_id < $before) AND owner_person_id = $person
ORDER BY occurred_on DESC, activity_id DESC LIMIT $most;

-- name: newest_activity
SELECT activity_id, source_no FROM activity WHERE workspace_id = $workspace_id ORDER BY activity_id DESC LIMIT 1;

-- name: insert_activity
INSERT INTO activity (workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity,
  fingerprint, state, revision)
VALUES ($workspace_id, $activity_id, $source_no, $external_id, $owner_person_id, $owner_unit_id, $type, $occurred_on,
  $quantity, $fingerprint, $state, $revision);

-- name: keep_former_activity
INSERT INTO activity_history (workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision)
SELECT workspace_id, activity_id, source_no, external_id, owner_person_id, owner_unit_id, type, occurred_on, quantity, fingerprint,
  state, revision
FROM activity WHERE workspace_id = $workspace_id AND activity_id = $activity_id AND revision = $revision;

-- name: update_activity
UPDATE activity SET source_no = $source_no, external_id = $external_id, owner_person_id = $owner_person_id,
  owner_unit_id = $owner_unit_id, type = $type, occurred_on = $occurred_on, quantity = $quantity,
  fingerprint = $fingerprint, state = $state, revision = revision + 1
WHERE workspace_id = $workspace_id AND activity_id = $activity_id AND revision = $revision;

-- name: count_activities
SELECT COUNT(*) FROM activity WHERE workspace_id = $workspace_id AND state = 'posted';
