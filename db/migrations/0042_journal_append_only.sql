CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry is append-only'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry is append-only'); END;
CREATE TRIGGER journal_word_no_update BEFORE UPDATE ON journal_word
BEGIN SELECT RAISE(ABORT, 'journal_word is append-only'); END;
CREATE TRIGGER journal_word_no_delete BEFORE DELETE ON journal_word
BEGIN SELECT RAISE(ABORT, 'journal_word is append-only'); END;
