-- The second schema: what is new since 001.sql, one section a subject. Never edited after a release:
-- 003.sql comes next.
--
-- A column added to a table of 001.sql is nullable and without a default: the rows that history
-- knows do not have it, and `callfloorctl check` compares them.

-- Locks of days off -----------------------------------------------------------------------------

CREATE TABLE day_lock (           -- a day without a shift that no build fills; a shift has its own
  day INTEGER NOT NULL,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  PRIMARY KEY (day, agent_id)
) STRICT, WITHOUT ROWID;

-- Requirement: goals by period of the day, shrinkage by parts, scenarios, risk --------------------

ALTER TABLE queue ADD COLUMN goal_level INTEGER;   -- CfErlangLevel; NULL: 0, of the callers offered
ALTER TABLE queue ADD COLUMN max_asa_s REAL;       -- NULL: no limit
ALTER TABLE queue ADD COLUMN risk REAL;            -- 0.8: 80 % of days meet the goal; NULL: the mean

CREATE TABLE forecast_day (       -- how whole days of a run may err: staffing asks, intervals do not say
  run_id INTEGER NOT NULL REFERENCES forecast_run (id),
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  day INTEGER NOT NULL,
  calls REAL NOT NULL,
  q10 REAL NOT NULL,
  q90 REAL NOT NULL,
  PRIMARY KEY (run_id, queue_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (               -- of a period of the day; elsewhere the queue's own holds
  id INTEGER PRIMARY KEY,
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  weekdays INTEGER NOT NULL,      -- bit 0 Monday: the day on which it begins
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL,    -- beyond 1440: into the next morning
  share REAL NOT NULL,
  seconds INTEGER NOT NULL,
  level INTEGER NOT NULL,         -- CfErlangLevel
  max_occupancy REAL,             -- NULL: no limit
  max_abandonment REAL,
  max_asa_s REAL,
  minimum_staff INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_by_queue ON goal (queue_id);

CREATE TABLE shrinkage_part (     -- why paid people are not there for calls
  id INTEGER PRIMARY KEY,
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  name TEXT NOT NULL,
  share REAL NOT NULL,            -- of its base
  base INTEGER NOT NULL,          -- 0 paid time, 1 time present
  on_schedule INTEGER NOT NULL    -- the schedule shows it: not counted again
) STRICT;
CREATE INDEX shrinkage_part_by_queue ON shrinkage_part (queue_id);

CREATE TABLE scenario (           -- what if; changes nothing but what is shown beside the plan
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  volume REAL NOT NULL,           -- factor of the forecast
  handle REAL NOT NULL,
  share REAL NOT NULL,            -- -1: as planned
  seconds INTEGER NOT NULL,
  shrinkage REAL NOT NULL,        -- -1: as planned
  risk REAL NOT NULL              -- -1: as planned
) STRICT;

-- What a published version was made for (FC-7) --------------------------------------------------

CREATE TABLE published_forecast ( -- forecast, layers and all, and requirement; rows never change
  version_id INTEGER NOT NULL REFERENCES published_version (id),
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  start INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  calls REAL NOT NULL,
  q025 REAL NOT NULL,
  q10 REAL NOT NULL,
  q90 REAL NOT NULL,
  q975 REAL NOT NULL,
  handle_s REAL NOT NULL,
  required INTEGER NOT NULL,      -- heads on the schedule that the goal asked for
  PRIMARY KEY (version_id, queue_id, start)
) STRICT, WITHOUT ROWID;

-- Forecast: cleaning, adjustment layers, other kinds of queues, the day itself ------------------

CREATE TABLE cleaning_mark (      -- what the planner says of a stretch of history; raw facts stay
  id INTEGER PRIMARY KEY,
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- 0 outage, 1 special, 2 left out, 3 replaced
  calls REAL,                     -- replaced: over the whole stretch
  note TEXT
) STRICT;
CREATE INDEX cleaning_mark_by_queue ON cleaning_mark (queue_id, start);

CREATE TABLE adjustment (         -- a named layer over the forecast
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,      -- applied in this order
  enabled INTEGER NOT NULL,
  target INTEGER NOT NULL,        -- CfAdjustmentTarget
  kind INTEGER NOT NULL,          -- CfAdjustmentKind
  amount REAL NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER,
  weekdays INTEGER NOT NULL,      -- bit 0 Monday
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL,    -- not after start_minute: past midnight
  note TEXT
) STRICT;

CREATE TABLE adjustment_queue (   -- no row: every queue
  adjustment_id INTEGER NOT NULL REFERENCES adjustment (id),
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  PRIMARY KEY (adjustment_id, queue_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deferral (           -- the queue's work may wait: e-mail, callbacks
  queue_id INTEGER PRIMARY KEY REFERENCES queue (id),
  deadline_minutes INTEGER NOT NULL   -- of opening time
) STRICT;

CREATE TABLE start_volume (       -- of a queue without history: a curve and so many calls a day
  queue_id INTEGER PRIMARY KEY REFERENCES queue (id),
  curve INTEGER NOT NULL,         -- CfStartCurve
  day_calls REAL NOT NULL,
  monday REAL NOT NULL,           -- times day_calls; 0: closed
  tuesday REAL NOT NULL,
  wednesday REAL NOT NULL,
  thursday REAL NOT NULL,
  friday REAL NOT NULL,
  saturday REAL NOT NULL,
  sunday REAL NOT NULL
) STRICT;

CREATE TABLE reforecast (         -- the rest of a day, forecast again from its morning
  id INTEGER PRIMARY KEY,
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  day INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  seen_until INTEGER NOT NULL,    -- first minute that was not known
  seen REAL NOT NULL,             -- calls until then
  expected REAL NOT NULL,         -- what the line of before has until then
  factor REAL NOT NULL            -- of the rest
) STRICT;
CREATE INDEX reforecast_by_day ON reforecast (queue_id, day);

CREATE TABLE reforecast_interval (
  reforecast_id INTEGER NOT NULL REFERENCES reforecast (id),
  start INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  planned REAL NOT NULL,          -- the line of before
  calls REAL NOT NULL,
  q025 REAL NOT NULL,
  q10 REAL NOT NULL,
  q90 REAL NOT NULL,
  q975 REAL NOT NULL,
  PRIMARY KEY (reforecast_id, start)
) STRICT, WITHOUT ROWID;
