-- of ?1, key ?2: what lies from day ?3 to ?4
DELETE FROM team_member
WHERE agent_id = ?1
  AND from_day >= ?3 AND coalesce(until_day, 2147483647) <= ?4
