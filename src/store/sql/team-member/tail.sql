-- of ?1, key ?2: the rest beyond day ?4 of what began before ?3, as row ?5
INSERT INTO team_member (id, agent_id, from_day, until_day, team_id)
SELECT ?5, agent_id, ?4, until_day, team_id FROM team_member
WHERE agent_id = ?1
  AND from_day < ?3 AND coalesce(until_day, 2147483647) > ?4
