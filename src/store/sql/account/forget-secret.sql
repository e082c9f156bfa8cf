DELETE FROM secret WHERE agent_id = ?1
