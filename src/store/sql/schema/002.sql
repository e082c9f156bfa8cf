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
