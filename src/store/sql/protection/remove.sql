DELETE FROM protection WHERE id = ?1 AND agent_id = ?2
