-- Which of the owner's records a goal is about, as canonical conditions; and the goal that a target is a percentage of.
ALTER TABLE goal ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN plan_goal_id BIGINT;
