-- name: load_alignments
SELECT alignment_id, child_id, parent_goal_id, parent_objective_id, kind, share, weight, from_day, to_day, revision
FROM goal_alignment
WHERE workspace_id = $workspace_id ORDER BY alignment_id;

-- name: find_alignment
SELECT alignment_id, child_id, parent_goal_id, parent_objective_id, kind, share, weight, from_day, to_day, revision
FROM goal_alignment
WHERE workspace_id = $workspace_id AND alignment_id = $alignment_id;

-- name: alignments_of_child
SELECT alignment_id, child_id, parent_goal_id, parent_objective_id, kind, share, weight, from_day, to_day, revision
FROM goal_alignment
WHERE workspace_id = $workspace_id AND child_id = $child_id ORDER BY alignment_id;

-- name: alignments_of_goal
SELECT alignment_id, child_id, parent_goal_id, parent_objective_id, kind, share, weight, from_day, to_day, revision
FROM goal_alignment
WHERE workspace_id = $workspace_id AND parent_goal_id = $parent_goal_id ORDER BY alignment_id;

-- name: alignments_of_objective
SELECT alignment_id, child_id, parent_goal_id, parent_objective_id, kind, share, weight, from_day, to_day, revision
FROM goal_alignment
WHERE workspace_id = $workspace_id AND parent_objective_id = $parent_objective_id ORDER BY alignment_id;

-- name: stated_goals
SELECT goal_id, stands_alone_because <> '' AS alone, how <> '' AS planned
FROM goal_agreement
WHERE workspace_id = $workspace_id AND (stands_alone_because <> '' OR how <> '') ORDER BY goal_id;

-- name: insert_alignment
INSERT INTO goal_alignment (workspace_id, alignment_id, child_id, parent_goal_id, parent_objective_id, kind, share,
  weight, from_day, to_day, revision)
VALUES ($workspace_id, $alignment_id, $child_id, $parent_goal_id, $parent_objective_id, $kind, $share, $weight,
  $from_day, $to_day, $revision);

-- name: update_alignment
UPDATE goal_alignment SET kind = $kind, share = $share, weight = $weight, from_day = $from_day, to_day = $to_day,
  revision = revision + 1
WHERE workspace_id = $workspace_id AND alignment_id = $alignment_id AND revision = $revision;

-- name: delete_alignment
DELETE FROM goal_alignment
WHERE workspace_id = $workspace_id AND alignment_id = $alignment_id AND revision = $revision;
