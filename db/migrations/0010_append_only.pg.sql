CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_history
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_credit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_credit
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON activity_history
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_log
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_no_delete BEFORE DELETE OR TRUNCATE ON deal
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_no_delete BEFORE DELETE OR TRUNCATE ON activity
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER measurement_no_delete BEFORE DELETE OR TRUNCATE ON measurement
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER import_rejected_no_delete BEFORE DELETE OR TRUNCATE ON import_rejected
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- The one change that a measurement allows: it stops being current.
CREATE TRIGGER measurement_no_update BEFORE UPDATE ON measurement FOR EACH ROW
WHEN (NOT (OLD.is_current AND NOT NEW.is_current AND OLD.amount = NEW.amount AND OLD.occurred_on = NEW.occurred_on
  AND OLD.measurement_id = NEW.measurement_id AND OLD.workspace_id = NEW.workspace_id AND OLD.entry = NEW.entry
  AND OLD.external_id = NEW.external_id AND OLD.source_no = NEW.source_no AND OLD.metric_id = NEW.metric_id
  AND OLD.fingerprint = NEW.fingerprint AND OLD.share = NEW.share AND OLD.split_kind = NEW.split_kind))
EXECUTE FUNCTION refuse_change();
