-- Templates of sales pacts. Retired ones are no longer offered and stay as they are.
CREATE TABLE pact_template (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  template_id BIGINT NOT NULL CHECK (template_id > 0),
  retired BOOLEAN NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, template_id)
);

-- Versions stay as they were written, the newest counts. `words` is JSON as the text of a pact: read and written whole.
CREATE TABLE pact_template_version (
  workspace_id BIGINT NOT NULL,
  template_id BIGINT NOT NULL,
  version BIGINT NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  for_role TEXT NOT NULL,
  about TEXT NOT NULL,
  words TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  written_by_id BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, template_id, version),
  FOREIGN KEY (workspace_id, template_id) REFERENCES pact_template (workspace_id, template_id),
  FOREIGN KEY (workspace_id, written_by_id) REFERENCES person (workspace_id, person_id)
);
CREATE TRIGGER pact_template_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pact_template_version
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
