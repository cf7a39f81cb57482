CREATE TRIGGER goal_template_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON goal_template_version
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
