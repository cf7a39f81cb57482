CREATE TRIGGER sales_pact_text_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sales_pact_text
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sales_pact_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sales_pact_signature
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sales_pact_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sales_pact_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sales_pact_reading_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sales_pact_reading
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
