-- name: load_deals
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' ORDER BY deal_id;

-- name: load_deal_credits
SELECT deal_id, revision, person_id, share, kind
FROM deal_credit
WHERE workspace_id = $workspace_id ORDER BY deal_id, revision, position;

-- name: load_deal_keys
SELECT external_id, fingerprint, deal_id
FROM deal
WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: find_deal
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND deal_id = $deal_id;

-- name: find_deal_by_key
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND source_no = $source_no AND external_id = $external_id;

-- name: find_former_deal
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal_history
WHERE workspace_id = $workspace_id AND deal_id = $deal_id AND revision = $revision;

-- name: credits_of_deal
SELECT person_id, share, kind
FROM deal_credit
WHERE workspace_id = $workspace_id AND deal_id = $deal_id AND revision = $revision ORDER BY position;

-- name: page_deals
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND deal_id > $after AND state = 'posted'
  AND COALESCE(CASE WHEN status = 'open' THEN created_on ELSE closed_on END, '') BETWEEN $first_day AND $last_day
ORDER BY deal_id LIMIT $most;

-- name: page_deals_of_owner
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND deal_id > $after AND state = 'posted'
  AND COALESCE(CASE WHEN status = 'open' THEN created_on ELSE closed_on END, '') BETWEEN $first_day AND $last_day
  AND (owner_person_id = $owner OR deal_id IN (
    SELECT c.deal_id FROM deal_credit c WHERE c.workspace_id = $workspace_id AND c.person_id = $owner))
  AND (owner_person_id = $owner OR EXISTS (
    SELECT 1 FROM deal_credit c
    WHERE c.workspace_id = deal.workspace_id AND c.deal_id = deal.deal_id AND c.revision = deal.revision
      AND c.person_id = $owner))
ORDER BY deal_id LIMIT $most;

-- name: page_closed_deals
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND closed_on BETWEEN $first_day AND $last_day
  AND (closed_on < $before_day OR deal_id < $before_id)
ORDER BY closed_on DESC, deal_id DESC LIMIT $most;

-- name: credits_of_closed_deals
SELECT c.deal_id, c.person_id, c.share, c.kind
FROM deal d
JOIN deal_credit c ON c.workspace_id = d.workspace_id AND c.deal_id = d.deal_id AND c.revision = d.revision
WHERE d.workspace_id = $workspace_id AND d.closed_on BETWEEN $first_day AND $last_day
ORDER BY c.deal_id, c.position;

-- name: page_created_deals
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND COALESCE(created_on, '1900-01-01') BETWEEN $first_day AND $last_day
  AND (COALESCE(created_on, '1900-01-01') < $before_day OR deal_id < $before_id)
ORDER BY COALESCE(created_on, '1900-01-01') DESC, deal_id DESC LIMIT $most;

-- name: credits_of_created_deals
SELECT c.deal_id, c.person_id, c.share, c.kind
FROM deal d
JOIN deal_credit c ON c.workspace_id = d.workspace_id AND c.deal_id = d.deal_id AND c.revision = d.revision
WHERE d.workspace_id = $workspace_id AND COALESCE(d.created_on, '1900-01-01') BETWEEN $first_day AND $last_day
ORDER BY c.deal_id, c.position;

-- name: deals_by_closing
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND closed_on BETWEEN $first_day AND $last_day
  AND (closed_on < $last_day OR deal_id < $before)
ORDER BY closed_on DESC, deal_id DESC LIMIT $most;

-- name: deals_by_closing_of_person
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND closed_on BETWEEN $first_day AND $last_day
  AND (closed_on < $last_day OR deal_id < $before)
  AND (owner_person_id = $person OR deal_id IN (
    SELECT c.deal_id FROM deal_credit c WHERE c.workspace_id = $workspace_id AND c.person_id = $person))
ORDER BY closed_on DESC, deal_id DESC LIMIT $most;

-- name: deals_by_creation
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND created_on BETWEEN $first_day AND $last_day
  AND (created_on < $last_day OR deal_id < $before)
ORDER BY created_on DESC, deal_id DESC LIMIT $most;

-- name: deals_by_creation_of_person
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND created_on BETWEEN $first_day AND $last_day
  AND (created_on < $last_day OR deal_id < $before)
  AND (owner_person_id = $person OR deal_id IN (
    SELECT c.deal_id FROM deal_credit c WHERE c.workspace_id = $workspace_id AND c.person_id = $person))
ORDER BY created_on DESC, deal_id DESC LIMIT $most;

-- name: deals_standing
SELECT deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal
WHERE workspace_id = $workspace_id AND deal_id < $before AND state = 'posted'
  AND (status = 'open' OR closed_on > $day) AND (created_on IS NULL OR created_on <= $day)
ORDER BY deal_id DESC LIMIT $most;

-- name: newest_deal
SELECT deal_id, source_no FROM deal WHERE workspace_id = $workspace_id ORDER BY deal_id DESC LIMIT 1;

-- name: insert_deal
INSERT INTO deal (workspace_id, deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status,
  stage, created_on, closed_on, account, product, dimensions, fingerprint, state, revision)
VALUES ($workspace_id, $deal_id, $source_no, $external_id, $owner_person_id, $owner_unit_id, $amount_minor, $currency,
  $status, $stage, $created_on, $closed_on, $account, $product, $dimensions, $fingerprint, $state, $revision);

-- name: insert_deal_credit
INSERT INTO deal_credit (workspace_id, deal_id, revision, position, person_id, share, kind)
VALUES ($workspace_id, $deal_id, $revision, $position, $person_id, $share, $kind);

-- name: keep_former_deal
INSERT INTO deal_history (workspace_id, deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision)
SELECT workspace_id, deal_id, source_no, external_id, owner_person_id, owner_unit_id, amount_minor, currency, status, stage,
  created_on, closed_on, account, product, dimensions, fingerprint, state, revision
FROM deal WHERE workspace_id = $workspace_id AND deal_id = $deal_id AND revision = $revision;

-- name: update_deal
UPDATE deal SET source_no = $source_no, external_id = $external_id, owner_person_id = $owner_person_id,
  owner_unit_id = $owner_unit_id, amount_minor = $amount_minor, currency = $currency, status = $status,
  stage = $stage, created_on = $created_on, closed_on = $closed_on, account = $account, product = $product,
  dimensions = $dimensions, fingerprint = $fingerprint, state = $state, revision = revision + 1
WHERE workspace_id = $workspace_id AND deal_id = $deal_id AND revision = $revision;

-- name: millions_of_deals
SELECT CAST(COALESCE(SUM(ABS(amount_minor) / 1000000), 0) AS BIGINT)
FROM deal
WHERE workspace_id = $workspace_id AND state = 'posted' AND currency = $currency;

-- name: count_deals
SELECT COUNT(*) FROM deal WHERE workspace_id = $workspace_id AND state = 'posted';
