DELETE FROM wish WHERE id = ?1 AND agent_id = ?2
