-- The account of staff number ?1 on day ?2; asked while nobody is signed in.
SELECT a.id, a.name, s.pin_hash, s.locked_until
FROM agent a
JOIN account c ON c.id = a.id
LEFT JOIN secret s ON s.agent_id = a.id
WHERE a.staff_number = ?1 AND c.enabled AND (a.left_day IS NULL OR a.left_day > ?2)
ORDER BY a.id DESC
LIMIT 1
