-- of ?1, or of everybody when it is 0
SELECT d.id, d.agent_id, d.queue_id, d.from_day, coalesce(d.until_day, 2147483647), q.name
FROM temp.visible_agent v
JOIN skill d ON d.agent_id = v.id
JOIN queue q ON q.id = d.queue_id
WHERE ?1 = 0 OR v.id = ?1
ORDER BY d.id
