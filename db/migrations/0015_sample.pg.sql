CREATE TABLE sample_object (
  workspace_id BIGINT NOT NULL REFERENCES workspace (workspace_id),
  kind TEXT NOT NULL,
  object_id BIGINT NOT NULL CHECK (object_id > 0),
  PRIMARY KEY (workspace_id, kind, object_id)
);

CREATE FUNCTION keep_unless_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM record_source s
    WHERE s.workspace_id = OLD.workspace_id AND s.source_no = OLD.source_no AND s.name = 'sample') THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION keep_credit_unless_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM deal d JOIN record_source s ON s.workspace_id = d.workspace_id AND s.source_no = d.source_no
    WHERE d.workspace_id = OLD.workspace_id AND d.deal_id = OLD.deal_id AND s.name = 'sample') THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER record_source_no_update BEFORE UPDATE OR TRUNCATE ON record_source
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_source_no_delete BEFORE DELETE ON record_source FOR EACH ROW
WHEN (OLD.name <> 'sample') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_keeps_source BEFORE UPDATE ON deal FOR EACH ROW
WHEN (NEW.source_no <> OLD.source_no) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_keeps_source BEFORE UPDATE ON activity FOR EACH ROW
WHEN (NEW.source_no <> OLD.source_no) EXECUTE FUNCTION refuse_change();

DROP TRIGGER deal_credit_append_only ON deal_credit;
CREATE TRIGGER deal_credit_append_only BEFORE UPDATE OR TRUNCATE ON deal_credit
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_credit_no_delete BEFORE DELETE ON deal_credit
FOR EACH ROW EXECUTE FUNCTION keep_credit_unless_sample();
DROP TRIGGER deal_history_append_only ON deal_history;
CREATE TRIGGER deal_history_append_only BEFORE UPDATE OR TRUNCATE ON deal_history
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_history_no_delete BEFORE DELETE ON deal_history
FOR EACH ROW EXECUTE FUNCTION keep_unless_sample();
DROP TRIGGER activity_history_append_only ON activity_history;
CREATE TRIGGER activity_history_append_only BEFORE UPDATE OR TRUNCATE ON activity_history
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_history_no_delete BEFORE DELETE ON activity_history
FOR EACH ROW EXECUTE FUNCTION keep_unless_sample();
DROP TRIGGER deal_no_delete ON deal;
CREATE TRIGGER deal_no_truncate BEFORE TRUNCATE ON deal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_no_delete BEFORE DELETE ON deal FOR EACH ROW EXECUTE FUNCTION keep_unless_sample();
DROP TRIGGER activity_no_delete ON activity;
CREATE TRIGGER activity_no_truncate BEFORE TRUNCATE ON activity FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity FOR EACH ROW EXECUTE FUNCTION keep_unless_sample();
DROP TRIGGER measurement_no_delete ON measurement;
CREATE TRIGGER measurement_no_truncate BEFORE TRUNCATE ON measurement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER measurement_no_delete BEFORE DELETE ON measurement FOR EACH ROW EXECUTE FUNCTION keep_unless_sample();
