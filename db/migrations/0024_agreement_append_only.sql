CREATE TRIGGER goal_event_no_update BEFORE UPDATE ON goal_event
BEGIN SELECT RAISE(ABORT, 'goal_event is append-only'); END;
CREATE TRIGGER goal_event_no_delete BEFORE DELETE ON goal_event
BEGIN SELECT RAISE(ABORT, 'goal_event is append-only'); END;
