INSERT INTO wish (id, agent_id, day, kind, type_id, weight, note)
VALUES (?1, ?2, ?3, ?4, nullif(?5, 0), ?6, ?7)
