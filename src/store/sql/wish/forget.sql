DELETE FROM wish WHERE agent_id = ?1
