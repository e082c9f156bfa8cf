-- of ?1, or of everybody when it is 0, touching the days from ?2 to ?3
SELECT l.id, l.agent_id, a.name, l.from_day, l.until_day, l.kind, l.state, l.note
FROM temp.visible_agent v
JOIN leave l ON l.agent_id = v.id
JOIN agent a ON a.id = v.id
WHERE (?1 = 0 OR v.id = ?1) AND l.from_day < ?3 AND l.until_day > ?2
ORDER BY l.id
