DELETE FROM skill WHERE id = ?1 AND agent_id = ?2
