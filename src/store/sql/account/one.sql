SELECT k.id, k.role, k.enabled, s.pin_hash IS NOT NULL
FROM temp.visible_agent v
JOIN account k ON k.id = v.id
LEFT JOIN secret s ON s.agent_id = k.id
WHERE k.id = ?1
