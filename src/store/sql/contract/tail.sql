-- of ?1, key ?2: the rest beyond day ?4 of what began before ?3, as row ?5
INSERT INTO contract (id, agent_id, from_day, until_day, kind, week_minutes, max_week_minutes)
SELECT ?5, agent_id, ?4, until_day, kind, week_minutes, max_week_minutes FROM contract
WHERE agent_id = ?1
  AND from_day < ?3 AND coalesce(until_day, 2147483647) > ?4
