DELETE FROM contract WHERE id = ?1 AND agent_id = ?2
