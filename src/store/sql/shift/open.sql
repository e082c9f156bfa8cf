SELECT id, type_id, override_reason FROM shift WHERE id = ?1 AND agent_id IS NULL
