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
