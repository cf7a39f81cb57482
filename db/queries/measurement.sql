-- name: load_measurements
SELECT measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount, currency,
  occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current
FROM measurement
WHERE workspace_id = $workspace_id AND is_current AND entry <> 'void' ORDER BY measurement_id;

-- name: load_voided_measurements
SELECT measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount, currency,
  occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current
FROM measurement
WHERE workspace_id = $workspace_id AND source_no = $source_no AND is_current AND entry = 'void' ORDER BY measurement_id;

-- name: find_measurement
SELECT measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount, currency,
  occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current
FROM measurement
WHERE workspace_id = $workspace_id AND measurement_id = $measurement_id;

-- name: find_measurement_by_key
SELECT measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount, currency,
  occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current
FROM measurement
WHERE workspace_id = $workspace_id AND source_no = $source_no AND external_id = $external_id
  AND metric_id = $metric_id AND COALESCE(owner_person_id, 0) = $owner_person_or_0
  AND COALESCE(owner_unit_id, 0) = $owner_unit_or_0 AND split_kind = $split_kind AND is_current;

-- name: measurements_by_day
SELECT measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount, currency,
  occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current
FROM measurement
WHERE workspace_id = $workspace_id AND metric_id = $metric_id AND is_current AND entry <> 'void'
  AND occurred_on BETWEEN $first_day AND $last_day AND (occurred_on < $last_day OR measurement_id < $before)
ORDER BY occurred_on DESC, measurement_id DESC LIMIT $most;

-- name: measurements_by_day_of_person
SELECT measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount, currency,
  occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current
FROM measurement
WHERE workspace_id = $workspace_id AND metric_id = $metric_id AND is_current AND entry <> 'void'
  AND occurred_on BETWEEN $first_day AND $last_day AND (occurred_on < $last_day OR measurement_id < $before) AND owner_person_id = $person
ORDER BY occurred_on DESC, measurement_id DESC LIMIT $most;

-- name: newest_measurement
SELECT measurement_id, source_no FROM measurement
WHERE workspace_id = $workspace_id AND metric_id = $metric_id ORDER BY measurement_id DESC LIMIT 1;

-- name: insert_measurement
INSERT INTO measurement (workspace_id, measurement_id, source_no, external_id, metric_id, owner_person_id, owner_unit_id, amount,
  currency, occurred_on, split_kind, share, entry, supersedes_id, fingerprint, is_current)
VALUES ($workspace_id, $measurement_id, $source_no, $external_id, $metric_id, $owner_person_id, $owner_unit_id, $amount,
  $currency, $occurred_on, $split_kind, $share, $entry, $supersedes_id, $fingerprint, $is_current);

-- name: supersede_measurement
UPDATE measurement SET is_current = FALSE WHERE workspace_id = $workspace_id AND measurement_id = $measurement_id AND is_current;

-- name: millions_of_measurements
SELECT CAST(COALESCE(SUM(ABS(amount) / 1000000), 0) AS BIGINT)
FROM measurement
WHERE workspace_id = $workspace_id AND metric_id = $metric_id AND COALESCE(currency, '') = $currency_or_none
  AND is_current AND entry <> 'void';

-- name: count_measurements
SELECT COUNT(*) FROM measurement WHERE workspace_id = $workspace_id AND is_current AND entry <> 'void';
