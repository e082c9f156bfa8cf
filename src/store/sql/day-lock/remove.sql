DELETE FROM day_lock WHERE day = ?1 AND agent_id = ?2
