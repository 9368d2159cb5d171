-- One row a plan: the end of its chain. Of a destroyed plan the id, the day and the ground are left.
CREATE TABLE oneplan_plan (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  derived BLOB,
  tip BLOB,
  destroyed_on INTEGER NOT NULL DEFAULT 0,
  citation BLOB
);

CREATE INDEX oneplan_plan_destroyed ON oneplan_plan (id) WHERE destroyed_on > 0;

-- What each revision says of itself and changed. Every 32nd has the end of the chain there, so that one is read without the rest.
CREATE TABLE oneplan_revision (
  plan TEXT NOT NULL,
  number INTEGER NOT NULL,
  body BLOB NOT NULL,
  frame BLOB,
  PRIMARY KEY (plan, number)
) WITHOUT ROWID;

-- The keys of children, today's and former ones, for whom a plan is in force: one plan for each.
CREATE TABLE oneplan_in_force (
  subject BLOB NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX oneplan_in_force_plan ON oneplan_in_force (plan);

-- Days are numbers of days, 1 is 0001-01-01 and 0 is none; keys are a naming system, a zero byte and the key.
CREATE TABLE oneplan_card (
  plan TEXT NOT NULL PRIMARY KEY,
  subject BLOB NOT NULL,
  status INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  track INTEGER NOT NULL,
  worker BLOB NOT NULL,
  unit BLOB NOT NULL,
  controller BLOB NOT NULL,
  municipality BLOB NOT NULL,
  next_contact INTEGER NOT NULL,
  review INTEGER NOT NULL,
  due INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  on_day INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX oneplan_card_subject ON oneplan_card (subject);
CREATE INDEX oneplan_card_worker ON oneplan_card (worker, plan);
CREATE INDEX oneplan_card_unit ON oneplan_card (unit, plan);
CREATE INDEX oneplan_card_controller ON oneplan_card (controller, plan);
CREATE INDEX oneplan_card_municipality ON oneplan_card (municipality, plan);
CREATE INDEX oneplan_card_old ON oneplan_card (on_day, plan) WHERE is_open = 1;

CREATE TABLE oneplan_day (
  plan TEXT NOT NULL,
  last INTEGER NOT NULL,
  part TEXT NOT NULL,
  kind INTEGER NOT NULL,
  rule TEXT NOT NULL,
  worker BLOB NOT NULL,
  unit BLOB NOT NULL,
  controller BLOB NOT NULL,
  PRIMARY KEY (plan, last, part, kind, rule)
) WITHOUT ROWID;

CREATE INDEX oneplan_day_last ON oneplan_day (last, plan, part, kind, rule);
CREATE INDEX oneplan_day_worker ON oneplan_day (worker, last, plan, part, kind, rule);
CREATE INDEX oneplan_day_unit ON oneplan_day (unit, last, plan, part, kind, rule);
CREATE INDEX oneplan_day_controller ON oneplan_day (controller, last, plan, part, kind, rule);

-- One writer at a time: the order of the numbers is that of the commits.
CREATE TABLE oneplan_feed (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  plan TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind INTEGER NOT NULL
);
