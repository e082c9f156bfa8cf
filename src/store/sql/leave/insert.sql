INSERT INTO leave (id, agent_id, from_day, until_day, kind, state, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
