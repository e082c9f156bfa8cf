-- of ?1, or of everybody when it is 0
SELECT d.id, d.agent_id, d.kind, d.from_day, coalesce(d.until_day, 2147483647)
FROM temp.visible_agent v
JOIN protection d ON d.agent_id = v.id
WHERE ?1 = 0 OR v.id = ?1
ORDER BY d.id
