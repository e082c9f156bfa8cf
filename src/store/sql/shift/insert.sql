INSERT INTO shift (id, agent_id, day, type_id, start, "end", queue_id, locked, note, override_reason)
VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6, nullif(?7, 0), ?8, ?9, ?10)
