-- of ?1, key ?2: what begins from day ?3 on and lasts beyond ?4 begins there
UPDATE contract SET from_day = ?4
WHERE agent_id = ?1
  AND from_day >= ?3 AND from_day < ?4 AND coalesce(until_day, 2147483647) > ?4
