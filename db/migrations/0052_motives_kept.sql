-- What moves a rep, as it stood when a text was frozen, is what the text commits to: it can be erased, never rewritten. What
-- is written for the next text (number 0) changes as often as the rep likes.
CREATE TRIGGER sales_pact_motives_no_update BEFORE UPDATE ON sales_pact_motives WHEN OLD.number > 0
BEGIN SELECT RAISE(ABORT, 'sales_pact_motives of a text can be erased, not changed'); END;
