-- What is written here stays (TRUST K5). The counterpart for PostgreSQL is in the file beside.
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER deal_history_no_update BEFORE UPDATE ON deal_history
BEGIN SELECT RAISE(ABORT, 'deal_history is append-only'); END;
CREATE TRIGGER deal_history_no_delete BEFORE DELETE ON deal_history
BEGIN SELECT RAISE(ABORT, 'deal_history is append-only'); END;
CREATE TRIGGER deal_credit_no_update BEFORE UPDATE ON deal_credit
BEGIN SELECT RAISE(ABORT, 'deal_credit is append-only'); END;
CREATE TRIGGER deal_credit_no_delete BEFORE DELETE ON deal_credit
BEGIN SELECT RAISE(ABORT, 'deal_credit is append-only'); END;
CREATE TRIGGER activity_history_no_update BEFORE UPDATE ON activity_history
BEGIN SELECT RAISE(ABORT, 'activity_history is append-only'); END;
CREATE TRIGGER activity_history_no_delete BEFORE DELETE ON activity_history
BEGIN SELECT RAISE(ABORT, 'activity_history is append-only'); END;
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log
BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
CREATE TRIGGER deal_no_delete BEFORE DELETE ON deal
BEGIN SELECT RAISE(ABORT, 'deal is never deleted'); END;
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'activity is never deleted'); END;
CREATE TRIGGER measurement_no_delete BEFORE DELETE ON measurement
BEGIN SELECT RAISE(ABORT, 'measurement is never deleted'); END;
CREATE TRIGGER import_rejected_no_delete BEFORE DELETE ON import_rejected
BEGIN SELECT RAISE(ABORT, 'import_rejected is never deleted'); END;
-- The one change that a measurement allows: it stops being current.
CREATE TRIGGER measurement_no_update BEFORE UPDATE ON measurement
WHEN NOT (OLD.is_current AND NOT NEW.is_current AND OLD.amount = NEW.amount AND OLD.occurred_on = NEW.occurred_on
  AND OLD.measurement_id = NEW.measurement_id AND OLD.workspace_id = NEW.workspace_id AND OLD.entry = NEW.entry
  AND OLD.external_id = NEW.external_id AND OLD.source_no = NEW.source_no AND OLD.metric_id = NEW.metric_id
  AND OLD.fingerprint = NEW.fingerprint AND OLD.share = NEW.share AND OLD.split_kind = NEW.split_kind)
BEGIN SELECT RAISE(ABORT, 'measurement is append-only'); END;
