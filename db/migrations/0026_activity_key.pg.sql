-- One id of an activity can be of several people, as of a meeting: a fact of each.
ALTER TABLE activity DROP CONSTRAINT activity_workspace_id_source_no_external_id_key;
CREATE UNIQUE INDEX activity_key ON activity
  (workspace_id, source_no, external_id, COALESCE(owner_person_id, 0), COALESCE(owner_unit_id, 0));
