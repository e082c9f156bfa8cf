SELECT id, type_id, override_reason FROM shift WHERE day = ?1 AND agent_id = ?2
