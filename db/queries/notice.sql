-- What people are told and may not mute.

-- name: insert_notice
INSERT INTO notice (workspace_id, notice_id, event, subject, object_id, occasion, recipient_id, day, at, by_id, words,
  until)
VALUES ($workspace_id, $notice_id, $event, $subject, $object_id, $occasion, $recipient_id, $day, $at, $by_id, $words,
  $until)
ON CONFLICT (workspace_id, recipient_id, day, event, subject, object_id, occasion) DO NOTHING;

-- name: find_notice
SELECT notice_id, event, subject, object_id, occasion, recipient_id, day, at, by_id, words, until
FROM notice
WHERE workspace_id = $workspace_id AND notice_id = $notice_id;

-- name: unread_notices
SELECT n.notice_id, n.event, n.subject, n.object_id, n.occasion, n.recipient_id, n.day, n.at, n.by_id, n.words, n.until
FROM notice n
WHERE n.workspace_id = $workspace_id AND n.recipient_id = $recipient_id
  AND NOT EXISTS (SELECT 1 FROM notice_read r WHERE r.workspace_id = n.workspace_id AND r.notice_id = n.notice_id)
ORDER BY n.at DESC, n.notice_id DESC;

-- name: insert_notice_read
INSERT INTO notice_read (workspace_id, notice_id, at)
VALUES ($workspace_id, $notice_id, $at)
ON CONFLICT (workspace_id, notice_id) DO NOTHING;
