-- A week's days of all plans are answered from one index and nothing else.
ALTER TABLE oneplan_day ADD COLUMN subject BYTEA NOT NULL DEFAULT '';

UPDATE oneplan_day SET subject = c.subject FROM oneplan_card c WHERE c.plan = oneplan_day.plan;

DROP INDEX oneplan_day_last;

CREATE INDEX oneplan_day_last ON oneplan_day (last, plan, part, kind, rule) INCLUDE (subject, worker, unit, controller);
