-- Mappings that somebody kept for the next file (docs/import-formats.md, section 6), as the text of a mapping file.
CREATE TABLE import_mapping (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  import_mapping_id BIGINT NOT NULL CHECK (import_mapping_id > 0),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  mapping TEXT NOT NULL,
  kept_at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, import_mapping_id),
  UNIQUE (workspace_id, kind, name_folded)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- The checklist of the first days, put away by an administrator.
CREATE TABLE checklist_dismissal (
  workspace_id BIGINT NOT NULL PRIMARY KEY REFERENCES workspace (workspace_id),
  dismissed_at BIGINT NOT NULL
) /*sqlite STRICT*/;
