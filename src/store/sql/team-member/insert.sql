INSERT INTO team_member (id, agent_id, from_day, until_day, team_id)
VALUES (?1, ?2, ?3, nullif(?4, 2147483647), ?5)
