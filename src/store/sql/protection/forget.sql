DELETE FROM protection WHERE agent_id = ?1
