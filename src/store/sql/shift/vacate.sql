-- what ?1 would have worked from day ?2 to ?3 is open
UPDATE shift SET agent_id = NULL, locked = 0 WHERE agent_id = ?1 AND day >= ?2 AND day < ?3
