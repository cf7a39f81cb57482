-- The records behind a number: by the day that it counts them on, of everybody and of one owner.
CREATE INDEX deal_closing ON deal (workspace_id, closed_on, deal_id);
CREATE INDEX deal_owner ON deal (workspace_id, owner_person_id, closed_on, deal_id);
CREATE INDEX activity_owner ON activity (workspace_id, owner_person_id, occurred_on, activity_id);
CREATE INDEX measurement_day ON measurement (workspace_id, metric_id, occurred_on, measurement_id);
CREATE INDEX activity_day ON activity (workspace_id, occurred_on, activity_id);
