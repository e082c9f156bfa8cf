UPDATE shift SET note = NULL, override_reason = NULL
WHERE agent_id = ?1 AND (note IS NOT NULL OR override_reason IS NOT NULL)
