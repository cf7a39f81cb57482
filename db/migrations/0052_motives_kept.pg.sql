-- What moves a rep, as it stood when a text was frozen, is what the text commits to: it can be erased, never rewritten. What
-- is written for the next text (number 0) changes as often as the rep likes.
CREATE TRIGGER sales_pact_motives_no_update BEFORE UPDATE ON sales_pact_motives FOR EACH ROW
WHEN (OLD.number > 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sales_pact_motives_no_truncate BEFORE TRUNCATE ON sales_pact_motives
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
