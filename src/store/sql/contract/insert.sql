INSERT INTO contract (id, agent_id, from_day, until_day, kind, week_minutes, max_week_minutes)
VALUES (?1, ?2, ?3, nullif(?4, 2147483647), ?5, ?6, ?7)
