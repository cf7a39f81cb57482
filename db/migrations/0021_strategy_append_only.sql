CREATE TRIGGER strategy_text_no_update BEFORE UPDATE ON strategy_text
BEGIN SELECT RAISE(ABORT, 'strategy_text is append-only'); END;
CREATE TRIGGER strategy_text_no_delete BEFORE DELETE ON strategy_text
BEGIN SELECT RAISE(ABORT, 'strategy_text is append-only'); END;
