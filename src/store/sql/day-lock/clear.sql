-- of person ?1 from day ?2 on
DELETE FROM day_lock WHERE agent_id = ?1 AND day >= ?2
