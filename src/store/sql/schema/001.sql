-- The first schema. Never edited after a release: 002.sql comes next.
--
-- Keys are made by the caller (cf_id_new). Days are days since 1970-01-01, times are local civil
-- minutes of the site, "at" is UTC microseconds; until_day is exclusive and NULL while it lasts.
-- No UNIQUE besides the primary keys, no CASCADE: undo replays changesets (commands and
-- `callfloorctl check` keep those promises). Tables below the line "never in a session" hold what
-- undo must not touch.

CREATE TABLE setting (            -- of the site: name, zone, interval, week start, min staff …
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent (
  id INTEGER PRIMARY KEY,
  staff_number TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,         -- folded name, pinyin and initials: what search matches
  hired_day INTEGER,
  first_employed_day INTEGER,
  born_day INTEGER,
  left_day INTEGER,               -- first day no longer with us
  note TEXT
) STRICT;
CREATE INDEX agent_by_staff_number ON agent (staff_number);

CREATE TABLE account (            -- who may sign in; the PIN is in `secret`
  id INTEGER PRIMARY KEY REFERENCES agent (id),
  role INTEGER NOT NULL,          -- CfRole
  enabled INTEGER NOT NULL
) STRICT;

CREATE TABLE contract (
  id INTEGER PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER,
  kind INTEGER NOT NULL,          -- 0 standard, 1 comprehensive hours, 2 part-time
  week_minutes INTEGER NOT NULL,  -- agreed
  max_week_minutes INTEGER NOT NULL
) STRICT;
CREATE INDEX contract_by_agent ON contract (agent_id, from_day);

CREATE TABLE protection (         -- a person's legal protection, on its dates
  id INTEGER PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  kind INTEGER NOT NULL,          -- 0 pregnancy from the seventh month, 1 nursing
  from_day INTEGER NOT NULL,
  until_day INTEGER
) STRICT;
CREATE INDEX protection_by_agent ON protection (agent_id);

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  leader_id INTEGER REFERENCES agent (id),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE team_member (
  id INTEGER PRIMARY KEY,
  team_id INTEGER NOT NULL REFERENCES team (id),
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER
) STRICT;
CREATE INDEX team_member_by_agent ON team_member (agent_id, from_day);

CREATE TABLE queue (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  interval_minutes INTEGER NOT NULL,   -- 15, 30 or 60
  goal_share REAL NOT NULL,            -- 0.8 of …
  goal_seconds INTEGER NOT NULL,       -- … within 20 s
  max_occupancy REAL,                  -- NULL: no limit
  max_abandonment REAL,
  patience_s INTEGER,                  -- NULL: Erlang C
  shrinkage REAL NOT NULL,             -- what the schedule does not show: sickness, lateness
  minimum_staff INTEGER NOT NULL,
  handle_s INTEGER NOT NULL            -- where history has no handle times
) STRICT;

CREATE TABLE skill (              -- the right to serve a queue
  id INTEGER PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER               -- first day on which it has expired
) STRICT;
CREATE INDEX skill_by_agent ON skill (agent_id);

CREATE TABLE opening (            -- opening hours of a queue, one row a weekday and span
  id INTEGER PRIMARY KEY,
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  weekday INTEGER NOT NULL,       -- Monday 0
  start_minute INTEGER NOT NULL,
  end_minute INTEGER NOT NULL     -- up to 1440
) STRICT;
CREATE INDEX opening_by_queue ON opening (queue_id, weekday);

CREATE TABLE special_day (
  day INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,          -- 0 statutory holiday, 1 day off by notice, 2 swapped workday, 3 campaign, 4 outage
  name TEXT NOT NULL,
  class TEXT NOT NULL             -- days of one class share one effect in the forecast
) STRICT;

CREATE TABLE interval_fact (      -- sums, never averages; NULL is unknown
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  start INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  offered INTEGER NOT NULL,
  answered INTEGER,
  abandoned INTEGER,
  answered_within INTEGER,
  handle_s INTEGER,
  wait_s INTEGER,
  PRIMARY KEY (queue_id, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_profile (     -- the column mapping of a file of this shape
  kind TEXT NOT NULL,
  signature TEXT NOT NULL,        -- of the header line
  mapping TEXT NOT NULL,          -- JSON
  PRIMARY KEY (kind, signature)
) STRICT, WITHOUT ROWID;

CREATE TABLE forecast_run (
  id INTEGER PRIMARY KEY,
  made_at INTEGER NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  method TEXT NOT NULL,
  history_until INTEGER NOT NULL  -- first day after the history that it used
) STRICT;

CREATE TABLE forecast_interval (
  run_id INTEGER NOT NULL REFERENCES forecast_run (id),
  queue_id INTEGER NOT NULL REFERENCES queue (id),
  start INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  calls REAL NOT NULL,
  q025 REAL NOT NULL,
  q10 REAL NOT NULL,
  q90 REAL NOT NULL,
  q975 REAL NOT NULL,
  handle_s REAL NOT NULL,         -- average handle time expected
  PRIMARY KEY (run_id, queue_id, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_type (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,             -- what is typed into a cell: "E"
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  tint INTEGER NOT NULL,          -- 0 blue … 9 slate
  activity INTEGER NOT NULL,      -- 0 calls, 1 training, 2 meeting or other work off the phone
  start_minute INTEGER NOT NULL,  -- of its day
  length_minutes INTEGER NOT NULL,
  queue_id INTEGER REFERENCES queue (id),  -- NULL: the queue of the person who works it
  weekdays INTEGER NOT NULL,      -- bit 0 Monday; 127 every day
  archived INTEGER NOT NULL
) STRICT;

CREATE TABLE shift_break (        -- of a type; a shift's breaks are its type's
  id INTEGER PRIMARY KEY,
  type_id INTEGER NOT NULL REFERENCES shift_type (id),
  offset_minutes INTEGER NOT NULL,
  length_minutes INTEGER NOT NULL,
  paid INTEGER NOT NULL           -- a meal is not
) STRICT;
CREATE INDEX shift_break_by_type ON shift_break (type_id);

CREATE TABLE contract_shift_type (   -- which types a kind of contract allows; no row: all
  contract_kind INTEGER NOT NULL,
  type_id INTEGER NOT NULL REFERENCES shift_type (id),
  PRIMARY KEY (contract_kind, type_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule (
  kind INTEGER PRIMARY KEY,       -- CfRule of the roster engine
  hard_limit INTEGER,             -- NULL: not hard
  soft_limit INTEGER,             -- NULL: not soft
  weight REAL NOT NULL,           -- callers not answered in time, for each unit beyond the soft limit
  source TEXT NOT NULL,           -- where the default comes from
  since_day INTEGER NOT NULL
) STRICT;

CREATE TABLE schedule (           -- a planning period; periods do not overlap
  id INTEGER PRIMARY KEY,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  run_id INTEGER REFERENCES forecast_run (id),  -- the forecast it plans for
  note TEXT
) STRICT;

CREATE TABLE shift (              -- one live set; belongs to its start's day
  id INTEGER PRIMARY KEY,
  agent_id INTEGER REFERENCES agent (id),       -- NULL: open
  day INTEGER NOT NULL,
  type_id INTEGER NOT NULL REFERENCES shift_type (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  queue_id INTEGER REFERENCES queue (id),       -- NULL: off the phone
  locked INTEGER NOT NULL,
  note TEXT,
  override_reason TEXT            -- why a hard rule may be broken here
) STRICT;
CREATE INDEX shift_by_day ON shift (day, agent_id);

CREATE TABLE published_version (
  id INTEGER PRIMARY KEY,
  schedule_id INTEGER NOT NULL REFERENCES schedule (id),
  number INTEGER NOT NULL,        -- 1, 2, … within the schedule
  published_at INTEGER NOT NULL,
  publisher_id INTEGER NOT NULL,
  run_id INTEGER REFERENCES forecast_run (id),  -- frozen with it
  note TEXT
) STRICT;
CREATE INDEX published_version_by_schedule ON published_version (schedule_id, number);

CREATE TABLE published_shift (    -- rows never change
  version_id INTEGER NOT NULL REFERENCES published_version (id),
  shift_id INTEGER NOT NULL,
  agent_id INTEGER,
  day INTEGER NOT NULL,
  type_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  queue_id INTEGER,
  note TEXT,
  PRIMARY KEY (version_id, shift_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_shift_by_day ON published_shift (day, version_id);

CREATE TABLE leave (
  id INTEGER PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- 0 annual, 1 sick, 2 personal, 3 compensatory, 4 marriage, 5 maternity, 6 other
  state INTEGER NOT NULL,         -- 0 requested, 1 approved, 2 refused, 3 withdrawn
  note TEXT
) STRICT;
CREATE INDEX leave_by_day ON leave (from_day, until_day);

CREATE TABLE wish (               -- availability and preference of a person for a day
  id INTEGER PRIMARY KEY,
  agent_id INTEGER NOT NULL REFERENCES agent (id),
  day INTEGER NOT NULL,
  kind INTEGER NOT NULL,          -- 0 cannot work, 1 would like off, 2 would like this type, 3 would like not this type
  type_id INTEGER REFERENCES shift_type (id),
  weight REAL NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX wish_by_day ON wish (day, agent_id);

-- Never in a session ---------------------------------------------------------------------------

CREATE TABLE secret (             -- PIN hashes and lock-outs
  agent_id INTEGER PRIMARY KEY REFERENCES agent (id),
  pin_hash TEXT,
  failed INTEGER NOT NULL,
  locked_until INTEGER            -- UTC microseconds
) STRICT;

CREATE TABLE chain_key (          -- of the history chain's HMAC; one row
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL
) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,         -- the command's id
  at INTEGER NOT NULL,
  actor_id INTEGER NOT NULL,      -- 0: the command line
  command TEXT NOT NULL,          -- CfCommand.key, or "undo", "redo"
  subject TEXT,
  digest BLOB NOT NULL,           -- SHA-256 of the changeset
  changeset BLOB,                 -- NULL when emptied for an erased person
  sequence INTEGER NOT NULL,      -- 1, 2, …: the chain's order
  hash BLOB NOT NULL              -- HMAC over the row and the hash before
) STRICT;
CREATE INDEX history_by_sequence ON history (sequence);
