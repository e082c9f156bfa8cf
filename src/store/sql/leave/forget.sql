UPDATE leave SET note = NULL WHERE agent_id = ?1 AND note IS NOT NULL
