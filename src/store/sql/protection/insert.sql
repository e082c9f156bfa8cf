INSERT INTO protection (id, agent_id, from_day, until_day, kind)
VALUES (?1, ?2, ?3, nullif(?4, 2147483647), ?5)
