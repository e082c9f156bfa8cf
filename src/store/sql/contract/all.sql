-- of ?1, or of everybody when it is 0
SELECT d.id, d.agent_id, d.from_day, coalesce(d.until_day, 2147483647),
       d.kind, d.week_minutes, d.max_week_minutes
FROM temp.visible_agent v
JOIN contract d ON d.agent_id = v.id
WHERE ?1 = 0 OR v.id = ?1
ORDER BY d.id
