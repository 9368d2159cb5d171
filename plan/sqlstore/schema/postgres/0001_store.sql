-- One row a plan: the end of its chain. Of a destroyed plan the id, the day and the ground are left.
CREATE TABLE oneplan_plan (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  derived BYTEA,
  tip BYTEA,
  destroyed_on INTEGER NOT NULL DEFAULT 0,
  citation BYTEA
);

CREATE INDEX oneplan_plan_destroyed ON oneplan_plan (id) WHERE destroyed_on > 0;

-- What each revision says of itself and changed. Every 32nd has the end of the chain there, so that one is read without the rest.
CREATE TABLE oneplan_revision (
  plan TEXT COLLATE "C" NOT NULL,
  number BIGINT NOT NULL,
  body BYTEA NOT NULL,
  frame BYTEA,
  PRIMARY KEY (plan, number)
);

-- The keys of children, today's and former ones, for whom a plan is in force: one plan for each.
CREATE TABLE oneplan_in_force (
  subject BYTEA NOT NULL PRIMARY KEY,
  plan TEXT COLLATE "C" NOT NULL
);

CREATE INDEX oneplan_in_force_plan ON oneplan_in_force (plan);

-- Days are numbers of days, 1 is 0001-01-01 and 0 is none; keys are a naming system, a zero byte and the key.
CREATE TABLE oneplan_card (
  plan TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  subject BYTEA NOT NULL,
  status INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  track INTEGER NOT NULL,
  worker BYTEA NOT NULL,
  unit BYTEA NOT NULL,
  controller BYTEA NOT NULL,
  municipality BYTEA NOT NULL,
  next_contact INTEGER NOT NULL,
  review INTEGER NOT NULL,
  due INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  on_day INTEGER NOT NULL
);

CREATE INDEX oneplan_card_subject ON oneplan_card (subject);
CREATE INDEX oneplan_card_worker ON oneplan_card (worker, plan);
CREATE INDEX oneplan_card_unit ON oneplan_card (unit, plan);
CREATE INDEX oneplan_card_controller ON oneplan_card (controller, plan);
CREATE INDEX oneplan_card_municipality ON oneplan_card (municipality, plan);
CREATE INDEX oneplan_card_old ON oneplan_card (on_day, plan) WHERE is_open = 1;

CREATE TABLE oneplan_day (
  plan TEXT COLLATE "C" NOT NULL,
  last INTEGER NOT NULL,
  part TEXT COLLATE "C" NOT NULL,
  kind INTEGER NOT NULL,
  rule TEXT COLLATE "C" NOT NULL,
  worker BYTEA NOT NULL,
  unit BYTEA NOT NULL,
  controller BYTEA NOT NULL,
  PRIMARY KEY (plan, last, part, kind, rule)
);

CREATE INDEX oneplan_day_last ON oneplan_day (last, plan, part, kind, rule);
CREATE INDEX oneplan_day_worker ON oneplan_day (worker, last, plan, part, kind, rule);
CREATE INDEX oneplan_day_unit ON oneplan_day (unit, last, plan, part, kind, rule);
CREATE INDEX oneplan_day_controller ON oneplan_day (controller, last, plan, part, kind, rule);

-- Numbers are not the order of commits: xid says which transactions are over. See Since.
CREATE TABLE oneplan_feed (
  xid BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
  seq BIGINT GENERATED ALWAYS AS IDENTITY,
  plan TEXT COLLATE "C" NOT NULL,
  revision BIGINT NOT NULL,
  kind INTEGER NOT NULL,
  PRIMARY KEY (xid, seq)
);
