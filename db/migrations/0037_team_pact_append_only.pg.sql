CREATE TRIGGER team_pact_text_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON team_pact_text
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_pact_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON team_pact_signature
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_pact_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON team_pact_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_pact_mark_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON team_pact_mark
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_pact_learning_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON team_pact_learning
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER team_pact_reading_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON team_pact_reading
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
