CREATE TRIGGER goal_template_version_no_update BEFORE UPDATE ON goal_template_version
BEGIN SELECT RAISE(ABORT, 'goal_template_version is append-only'); END;
CREATE TRIGGER goal_template_version_no_delete BEFORE DELETE ON goal_template_version
BEGIN SELECT RAISE(ABORT, 'goal_template_version is append-only'); END;
