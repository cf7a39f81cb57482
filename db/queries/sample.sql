-- name: insert_sample_object
INSERT INTO sample_object (workspace_id, kind, object_id) VALUES ($workspace_id, $kind, $object_id);

-- name: delete_sample_object
DELETE FROM sample_object WHERE workspace_id = $workspace_id AND kind = $kind AND object_id = $object_id;

-- name: load_sample_objects
SELECT kind, object_id FROM sample_object WHERE workspace_id = $workspace_id ORDER BY kind, object_id;

-- name: sample_people_in_use
SELECT s.object_id FROM sample_object s
WHERE s.workspace_id = $workspace_id AND s.kind = 'person' AND s.object_id IN (
  SELECT d.owner_person_id FROM deal d
    WHERE d.workspace_id = $workspace_id AND d.source_no <> $source_no AND d.owner_person_id IS NOT NULL
  UNION SELECT d.owner_person_id FROM deal_history d
    WHERE d.workspace_id = $workspace_id AND d.source_no <> $source_no AND d.owner_person_id IS NOT NULL
  UNION SELECT c.person_id FROM deal_credit c
    JOIN deal d ON d.workspace_id = c.workspace_id AND d.deal_id = c.deal_id
    WHERE c.workspace_id = $workspace_id AND d.source_no <> $source_no
  UNION SELECT a.owner_person_id FROM activity a
    WHERE a.workspace_id = $workspace_id AND a.source_no <> $source_no AND a.owner_person_id IS NOT NULL
  UNION SELECT a.owner_person_id FROM activity_history a
    WHERE a.workspace_id = $workspace_id AND a.source_no <> $source_no AND a.owner_person_id IS NOT NULL
  UNION SELECT m.owner_person_id FROM measurement m
    WHERE m.workspace_id = $workspace_id AND m.source_no <> $source_no AND m.owner_person_id IS NOT NULL
  UNION SELECT g.owner_person_id FROM goal g
    WHERE g.workspace_id = $workspace_id AND g.owner_person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sample_object o
      WHERE o.workspace_id = g.workspace_id AND o.kind = 'goal' AND o.object_id = g.goal_id)
  UNION SELECT g.accountable_id FROM goal g
    WHERE g.workspace_id = $workspace_id AND g.accountable_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sample_object o
      WHERE o.workspace_id = g.workspace_id AND o.kind = 'goal' AND o.object_id = g.goal_id)
  UNION SELECT p.rep_id FROM sales_pact p WHERE p.workspace_id = $workspace_id
  UNION SELECT p.manager_id FROM sales_pact p WHERE p.workspace_id = $workspace_id
  UNION SELECT j.about_id FROM journal_entry j WHERE j.workspace_id = $workspace_id
  UNION SELECT j.to_id FROM journal_entry j WHERE j.workspace_id = $workspace_id AND j.to_id IS NOT NULL
  UNION SELECT v.owner_id FROM objective v WHERE v.workspace_id = $workspace_id
  UNION SELECT v.written_by_id FROM strategy_text v WHERE v.workspace_id = $workspace_id
  UNION SELECT v.written_by_id FROM goal_template_version v WHERE v.workspace_id = $workspace_id
  UNION SELECT i.started_by_id FROM import_batch i WHERE i.workspace_id = $workspace_id AND i.started_by_id IS NOT NULL
  UNION SELECT c.person_id FROM credential c WHERE c.workspace_id = $workspace_id
  UNION SELECT c.person_id FROM session c WHERE c.workspace_id = $workspace_id
  UNION SELECT t.person_id FROM api_token t WHERE t.workspace_id = $workspace_id
  UNION SELECT i.person_id FROM invitation i WHERE i.workspace_id = $workspace_id AND i.person_id IS NOT NULL
  UNION SELECT i.person_id FROM idempotent_answer i WHERE i.workspace_id = $workspace_id
  UNION SELECT e.actor_id FROM audit_entry e WHERE e.workspace_id = $workspace_id AND e.actor_id IS NOT NULL)
ORDER BY s.object_id;

-- name: sample_units_in_use
SELECT s.object_id FROM sample_object s
WHERE s.workspace_id = $workspace_id AND s.kind = 'unit' AND s.object_id IN (
  SELECT d.owner_unit_id FROM deal d
    WHERE d.workspace_id = $workspace_id AND d.source_no <> $source_no AND d.owner_unit_id IS NOT NULL
  UNION SELECT d.owner_unit_id FROM deal_history d
    WHERE d.workspace_id = $workspace_id AND d.source_no <> $source_no AND d.owner_unit_id IS NOT NULL
  UNION SELECT a.owner_unit_id FROM activity a
    WHERE a.workspace_id = $workspace_id AND a.source_no <> $source_no AND a.owner_unit_id IS NOT NULL
  UNION SELECT a.owner_unit_id FROM activity_history a
    WHERE a.workspace_id = $workspace_id AND a.source_no <> $source_no AND a.owner_unit_id IS NOT NULL
  UNION SELECT m.owner_unit_id FROM measurement m
    WHERE m.workspace_id = $workspace_id AND m.source_no <> $source_no AND m.owner_unit_id IS NOT NULL
  UNION SELECT g.owner_unit_id FROM goal g
    WHERE g.workspace_id = $workspace_id AND g.owner_unit_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sample_object o
      WHERE o.workspace_id = g.workspace_id AND o.kind = 'goal' AND o.object_id = g.goal_id)
  UNION SELECT p.unit_id FROM team_pact p WHERE p.workspace_id = $workspace_id
  UNION SELECT m.unit_id FROM membership m
    WHERE m.workspace_id = $workspace_id AND NOT EXISTS (SELECT 1 FROM sample_object o
      WHERE o.workspace_id = m.workspace_id AND o.kind = 'person' AND o.object_id = m.person_id)
  UNION SELECT r.unit_id FROM role_assignment r
    WHERE r.workspace_id = $workspace_id AND NOT EXISTS (SELECT 1 FROM sample_object o
      WHERE o.workspace_id = r.workspace_id AND o.kind = 'person' AND o.object_id = r.person_id)
  UNION SELECT p.parent_id FROM unit_parent p
    WHERE p.workspace_id = $workspace_id AND NOT EXISTS (SELECT 1 FROM sample_object o
      WHERE o.workspace_id = p.workspace_id AND o.kind = 'unit' AND o.object_id = p.unit_id))
ORDER BY s.object_id;

-- name: sample_goals_in_use
SELECT s.object_id FROM sample_object s
WHERE s.workspace_id = $workspace_id AND s.kind = 'goal' AND s.object_id IN (
  SELECT a.goal_id FROM goal_agreement a WHERE a.workspace_id = $workspace_id
  UNION SELECT e.goal_id FROM goal_event e WHERE e.workspace_id = $workspace_id
  UNION SELECT a.goal_id FROM goal_amendment a WHERE a.workspace_id = $workspace_id
  UNION SELECT j.goal_id FROM journal_entry j WHERE j.workspace_id = $workspace_id AND j.goal_id IS NOT NULL)
ORDER BY s.object_id;

-- name: delete_sample_credits
DELETE FROM deal_credit WHERE workspace_id = $workspace_id
  AND deal_id IN (SELECT d.deal_id FROM deal d WHERE d.workspace_id = $workspace_id AND d.source_no = $source_no);

-- name: delete_sample_deal_history
DELETE FROM deal_history WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: delete_sample_deals
DELETE FROM deal WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: delete_sample_activity_history
DELETE FROM activity_history WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: delete_sample_activities
DELETE FROM activity WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: delete_sample_measurements
DELETE FROM measurement WHERE workspace_id = $workspace_id AND source_no = $source_no;

-- name: delete_sample_source
DELETE FROM record_source WHERE workspace_id = $workspace_id AND source_no = $source_no AND name = 'sample';

-- name: delete_sample_alignments
DELETE FROM goal_alignment WHERE workspace_id = $workspace_id AND alignment_id IN (
  SELECT a.alignment_id FROM goal_alignment a
    JOIN sample_object o ON o.workspace_id = a.workspace_id AND o.kind = 'goal'
      AND (o.object_id = a.child_id OR o.object_id = a.parent_goal_id)
    WHERE a.workspace_id = $workspace_id);

-- name: delete_sample_goals
DELETE FROM goal WHERE workspace_id = $workspace_id
  AND goal_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'goal');

-- name: delete_sample_roles
DELETE FROM role_assignment WHERE workspace_id = $workspace_id
  AND person_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person');

-- name: delete_sample_memberships
DELETE FROM membership WHERE workspace_id = $workspace_id
  AND person_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person');

-- name: delete_sample_absences
DELETE FROM absence WHERE workspace_id = $workspace_id
  AND person_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person');

-- name: delete_sample_delegations
DELETE FROM delegation WHERE workspace_id = $workspace_id
  AND (manager_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person')
  OR deputy_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person')
  OR made_by IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person')
  OR ended_by IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person'));

-- name: delete_sample_people
DELETE FROM person WHERE workspace_id = $workspace_id
  AND person_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'person');

-- name: delete_sample_unit_parents
DELETE FROM unit_parent WHERE workspace_id = $workspace_id
  AND unit_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'unit');

-- name: delete_sample_units
DELETE FROM org_unit WHERE workspace_id = $workspace_id
  AND unit_id IN (SELECT object_id FROM sample_object WHERE workspace_id = $workspace_id AND kind = 'unit');

-- name: delete_sample_objects
DELETE FROM sample_object WHERE workspace_id = $workspace_id;

-- name: count_source_deals
SELECT COUNT(*) FROM deal WHERE workspace_id = $workspace_id AND source_no = $source_no AND state = 'posted';

-- name: count_source_activities
SELECT COUNT(*) FROM activity WHERE workspace_id = $workspace_id AND source_no = $source_no AND state = 'posted';
