-- name: find_agreement
SELECT goal_id, statement, value, relative_meant, baseline_source, how, why, resources, needs_nothing,
  stands_alone_because, milestones, review_on, rhythm, feedback_giver, reward, collaboration, amendment_route, author_id,
  author_parties, manager_agreed, upline_agreed, acknowledged, reservation, overridden, pauses
FROM goal_agreement
WHERE workspace_id = $workspace_id AND goal_id = $goal_id;

-- name: put_agreement
INSERT INTO goal_agreement (workspace_id, goal_id, statement, value, relative_meant, baseline_source, how, why,
  resources, needs_nothing, stands_alone_because, milestones, review_on, rhythm, feedback_giver, reward, collaboration,
  amendment_route, author_id, author_parties, manager_agreed, upline_agreed, acknowledged, reservation, overridden,
  pauses)
VALUES ($workspace_id, $goal_id, $statement, $value, $relative_meant, $baseline_source, $how, $why, $resources,
  $needs_nothing, $stands_alone_because, $milestones, $review_on, $rhythm, $feedback_giver, $reward, $collaboration,
  $amendment_route, $author_id, $author_parties, $manager_agreed, $upline_agreed, $acknowledged, $reservation,
  $overridden, $pauses)
ON CONFLICT (workspace_id, goal_id) DO UPDATE SET statement = excluded.statement, value = excluded.value,
  relative_meant = excluded.relative_meant, baseline_source = excluded.baseline_source, how = excluded.how,
  why = excluded.why, resources = excluded.resources, needs_nothing = excluded.needs_nothing,
  stands_alone_because = excluded.stands_alone_because, milestones = excluded.milestones,
  review_on = excluded.review_on, rhythm = excluded.rhythm, feedback_giver = excluded.feedback_giver,
  reward = excluded.reward, collaboration = excluded.collaboration, amendment_route = excluded.amendment_route,
  author_id = excluded.author_id, author_parties = excluded.author_parties,
  manager_agreed = excluded.manager_agreed, upline_agreed = excluded.upline_agreed,
  acknowledged = excluded.acknowledged, reservation = excluded.reservation, overridden = excluded.overridden,
  pauses = excluded.pauses;

-- name: load_goal_events
SELECT goal_id, event_no, kind, at, by_id, comment, target, detail
FROM goal_event
WHERE workspace_id = $workspace_id AND goal_id = $goal_id ORDER BY event_no;

-- name: insert_goal_event
INSERT INTO goal_event (workspace_id, goal_id, event_no, kind, at, by_id, comment, target, detail)
VALUES ($workspace_id, $goal_id, $event_no, $kind, $at, $by_id, $comment, $target, $detail);

-- name: load_amendments
SELECT goal_id, amendment_no, reason, comment, target_before, target_after, valid_from, asked_by_id, asked_at, state,
  decided_by_id, decided_at
FROM goal_amendment
WHERE workspace_id = $workspace_id AND goal_id = $goal_id ORDER BY amendment_no;

-- name: load_agreed_amendments
SELECT goal_id, amendment_no, reason, comment, target_before, target_after, valid_from, asked_by_id, asked_at, state,
  decided_by_id, decided_at
FROM goal_amendment
WHERE workspace_id = $workspace_id AND state = 'agreed' ORDER BY goal_id, amendment_no;

-- name: insert_amendment
INSERT INTO goal_amendment (workspace_id, goal_id, amendment_no, reason, comment, target_before, target_after,
  valid_from, asked_by_id, asked_at, state, decided_by_id, decided_at)
VALUES ($workspace_id, $goal_id, $amendment_no, $reason, $comment, $target_before, $target_after, $valid_from,
  $asked_by_id, $asked_at, $state, $decided_by_id, $decided_at);

-- name: decide_amendment
UPDATE goal_amendment SET state = $state, valid_from = $valid_from, decided_by_id = $decided_by_id,
  decided_at = $decided_at
WHERE workspace_id = $workspace_id AND goal_id = $goal_id AND amendment_no = $amendment_no AND state = 'asked';

-- name: load_unsettled_goals
SELECT a.goal_id, a.author_id FROM goal_agreement a
JOIN goal g ON g.workspace_id = a.workspace_id AND g.goal_id = a.goal_id
WHERE a.workspace_id = $workspace_id AND (g.state IN ('draft', 'proposed')
  OR (g.assigned AND NOT a.acknowledged AND g.state IN ('agreed', 'active', 'paused'))
  OR EXISTS (SELECT 1 FROM goal_amendment m
    WHERE m.workspace_id = a.workspace_id AND m.goal_id = a.goal_id AND m.state = 'asked'))
ORDER BY a.goal_id;

-- name: load_pauses
SELECT goal_id, pauses FROM goal_agreement
WHERE workspace_id = $workspace_id AND pauses <> '[]' ORDER BY goal_id;

-- name: load_review_days
SELECT goal_id, review_on FROM goal_agreement
WHERE workspace_id = $workspace_id AND review_on IS NOT NULL ORDER BY goal_id;

-- name: load_rhythms
SELECT a.goal_id, a.rhythm, (SELECT MAX(e.at) FROM goal_event e
  WHERE e.workspace_id = a.workspace_id AND e.goal_id = a.goal_id AND e.kind IN ('agreed', 'assigned')) AS settled_at
FROM goal_agreement a
JOIN goal g ON g.workspace_id = a.workspace_id AND g.goal_id = a.goal_id
WHERE a.workspace_id = $workspace_id AND g.state = 'active' AND a.rhythm IS NOT NULL
ORDER BY a.goal_id;

-- name: load_running_agreements
SELECT a.goal_id FROM goal_agreement a
JOIN goal g ON g.workspace_id = a.workspace_id AND g.goal_id = a.goal_id
WHERE a.workspace_id = $workspace_id AND g.state IN ('agreed', 'active', 'paused', 'closing')
ORDER BY a.goal_id;
