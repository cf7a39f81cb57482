-- Sample data (ADR 0012): records are those of the source `sample`, everything else is listed here.
CREATE TABLE sample_object (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  kind TEXT NOT NULL,
  object_id BIGINT NOT NULL CHECK (object_id > 0),
  PRIMARY KEY (workspace_id, kind, object_id)
) /*sqlite STRICT, WITHOUT ROWID*/;

-- Rows of the source `sample` may go; the refusal for all others stays. A row never changes its source.
CREATE TRIGGER record_source_no_update BEFORE UPDATE ON record_source
BEGIN SELECT RAISE(ABORT, 'record_source keeps its names'); END;
CREATE TRIGGER record_source_no_delete BEFORE DELETE ON record_source WHEN OLD.name <> 'sample'
BEGIN SELECT RAISE(ABORT, 'record_source is never deleted'); END;
CREATE TRIGGER deal_keeps_source BEFORE UPDATE OF source_no ON deal WHEN NEW.source_no <> OLD.source_no
BEGIN SELECT RAISE(ABORT, 'deal keeps its source'); END;
CREATE TRIGGER activity_keeps_source BEFORE UPDATE OF source_no ON activity WHEN NEW.source_no <> OLD.source_no
BEGIN SELECT RAISE(ABORT, 'activity keeps its source'); END;

DROP TRIGGER deal_credit_no_delete;
CREATE TRIGGER deal_credit_no_delete BEFORE DELETE ON deal_credit
WHEN NOT EXISTS (SELECT 1 FROM deal d JOIN record_source s ON s.workspace_id = d.workspace_id AND s.source_no = d.source_no
  WHERE d.workspace_id = OLD.workspace_id AND d.deal_id = OLD.deal_id AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'deal_credit is append-only'); END;
DROP TRIGGER deal_history_no_delete;
CREATE TRIGGER deal_history_no_delete BEFORE DELETE ON deal_history
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'deal_history is append-only'); END;
DROP TRIGGER deal_no_delete;
CREATE TRIGGER deal_no_delete BEFORE DELETE ON deal
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'deal is never deleted'); END;
DROP TRIGGER activity_history_no_delete;
CREATE TRIGGER activity_history_no_delete BEFORE DELETE ON activity_history
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'activity_history is append-only'); END;
DROP TRIGGER activity_no_delete;
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'activity is never deleted'); END;
DROP TRIGGER measurement_no_delete;
CREATE TRIGGER measurement_no_delete BEFORE DELETE ON measurement
WHEN NOT EXISTS (SELECT 1 FROM record_source s
  WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample')
BEGIN SELECT RAISE(ABORT, 'measurement is never deleted'); END;
