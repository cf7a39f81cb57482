-- name: load_people
SELECT person_id, display_name, email, status, hired_on, departed_on, weekly_hours, selling_hours_per_week,
  ramp_profile_id, revision
FROM person
WHERE workspace_id = $workspace_id ORDER BY person_id;

-- name: find_person
SELECT person_id, display_name, email, status, hired_on, departed_on, weekly_hours, selling_hours_per_week,
  ramp_profile_id, revision
FROM person
WHERE workspace_id = $workspace_id AND person_id = $person_id;

-- name: find_person_by_email
SELECT person_id, display_name, email, status, hired_on, departed_on, weekly_hours, selling_hours_per_week,
  ramp_profile_id, revision
FROM person
WHERE workspace_id = $workspace_id AND email_folded = $email_folded;

-- name: insert_person
INSERT INTO person (workspace_id, person_id, display_name, email, email_folded, status, hired_on, departed_on, weekly_hours,
  selling_hours_per_week, ramp_profile_id, revision)
VALUES ($workspace_id, $person_id, $display_name, $email, $email_folded, $status, $hired_on, $departed_on,
  $weekly_hours, $selling_hours_per_week, $ramp_profile_id, $revision);

-- name: update_person
UPDATE person SET display_name = $display_name, email = $email, email_folded = $email_folded, status = $status,
  hired_on = $hired_on, departed_on = $departed_on, weekly_hours = $weekly_hours,
  selling_hours_per_week = $selling_hours_per_week, ramp_profile_id = $ramp_profile_id, revision = revision + 1
WHERE workspace_id = $workspace_id AND person_id = $person_id AND revision = $revision;

-- name: load_units
SELECT unit_id, name, kind, work_calendar_id, revision
FROM org_unit
WHERE workspace_id = $workspace_id ORDER BY unit_id;

-- name: insert_unit
INSERT INTO org_unit (workspace_id, unit_id, name, kind, work_calendar_id, revision)
VALUES ($workspace_id, $unit_id, $name, $kind, $work_calendar_id, $revision);

-- name: update_unit
UPDATE org_unit SET name = $name, kind = $kind, work_calendar_id = $work_calendar_id, revision = revision + 1
WHERE workspace_id = $workspace_id AND unit_id = $unit_id AND revision = $revision;

-- name: load_unit_parents
SELECT unit_parent_id, unit_id, parent_id, from_day, to_day
FROM unit_parent
WHERE workspace_id = $workspace_id ORDER BY unit_parent_id;

-- name: put_unit_parent
INSERT INTO unit_parent (workspace_id, unit_parent_id, unit_id, parent_id, from_day, to_day)
VALUES ($workspace_id, $unit_parent_id, $unit_id, $parent_id, $from_day, $to_day)
ON CONFLICT (workspace_id, unit_parent_id) DO UPDATE SET
  unit_id = excluded.unit_id, parent_id = excluded.parent_id, from_day = excluded.from_day,
  to_day = excluded.to_day;

-- name: remove_unit_parent
DELETE FROM unit_parent WHERE workspace_id = $workspace_id AND unit_parent_id = $unit_parent_id;

-- name: load_memberships
SELECT membership_id, person_id, unit_id, from_day, to_day, fte_percent, is_primary
FROM membership
WHERE workspace_id = $workspace_id ORDER BY membership_id;

-- name: put_membership
INSERT INTO membership (workspace_id, membership_id, person_id, unit_id, from_day, to_day, fte_percent, is_primary)
VALUES ($workspace_id, $membership_id, $person_id, $unit_id, $from_day, $to_day, $fte_percent, $is_primary)
ON CONFLICT (workspace_id, membership_id) DO UPDATE SET
  person_id = excluded.person_id, unit_id = excluded.unit_id, from_day = excluded.from_day,
  to_day = excluded.to_day, fte_percent = excluded.fte_percent, is_primary = excluded.is_primary;

-- name: remove_membership
DELETE FROM membership WHERE workspace_id = $workspace_id AND membership_id = $membership_id;

-- name: load_roles
SELECT role_assignment_id, person_id, role, unit_id, from_day, to_day
FROM role_assignment
WHERE workspace_id = $workspace_id ORDER BY role_assignment_id;

-- name: put_role
INSERT INTO role_assignment (workspace_id, role_assignment_id, person_id, role, unit_id, from_day, to_day)
VALUES ($workspace_id, $role_assignment_id, $person_id, $role, $unit_id, $from_day, $to_day)
ON CONFLICT (workspace_id, role_assignment_id) DO UPDATE SET
  person_id = excluded.person_id, role = excluded.role, unit_id = excluded.unit_id, from_day = excluded.from_day,
  to_day = excluded.to_day;

-- name: remove_role
DELETE FROM role_assignment WHERE workspace_id = $workspace_id AND role_assignment_id = $role_assignment_id;

-- name: load_absences
SELECT absence_id, person_id, first_day, last_day, percent, kind
FROM absence
WHERE workspace_id = $workspace_id ORDER BY absence_id;

-- name: put_absence
INSERT INTO absence (workspace_id, absence_id, person_id, first_day, last_day, percent, kind)
VALUES ($workspace_id, $absence_id, $person_id, $first_day, $last_day, $percent, $kind)
ON CONFLICT (workspace_id, absence_id) DO UPDATE SET
  person_id = excluded.person_id, first_day = excluded.first_day, last_day = excluded.last_day,
  percent = excluded.percent, kind = excluded.kind;

-- name: remove_absence
DELETE FROM absence WHERE workspace_id = $workspace_id AND absence_id = $absence_id;

-- name: load_delegations
SELECT delegation_id, manager_id, deputy_id, first_day, last_day, rights, made_by, made_at, ended_at, ended_by
FROM delegation
WHERE workspace_id = $workspace_id ORDER BY delegation_id;

-- name: put_delegation
INSERT INTO delegation (workspace_id, delegation_id, manager_id, deputy_id, first_day, last_day, rights, made_by, made_at,
  ended_at, ended_by)
VALUES ($workspace_id, $delegation_id, $manager_id, $deputy_id, $first_day, $last_day, $rights, $made_by, $made_at,
  $ended_at, $ended_by)
ON CONFLICT (workspace_id, delegation_id) DO UPDATE SET
  manager_id = excluded.manager_id, deputy_id = excluded.deputy_id, first_day = excluded.first_day,
  last_day = excluded.last_day, rights = excluded.rights, made_by = excluded.made_by, made_at = excluded.made_at,
  ended_at = excluded.ended_at, ended_by = excluded.ended_by;
