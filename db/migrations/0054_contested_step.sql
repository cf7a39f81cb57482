-- Who decides on contested steps asks for them of all pacts at once.
CREATE INDEX ladder_decision_contest ON ladder_decision (workspace_id, pact_id, number) WHERE act = 'contest';
