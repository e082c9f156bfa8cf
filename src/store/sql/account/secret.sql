-- The PIN of person ?1, to check it
SELECT a.id, a.name, s.pin_hash, s.locked_until
FROM agent a LEFT JOIN secret s ON s.agent_id = a.id
WHERE a.id = ?1
