-- of ?1, or of everybody when it is 0
SELECT d.id, d.team_id, d.agent_id, d.from_day, coalesce(d.until_day, 2147483647), t.name
FROM temp.visible_agent v
JOIN team_member d ON d.agent_id = v.id
JOIN team t ON t.id = d.team_id
WHERE ?1 = 0 OR v.id = ?1
ORDER BY d.id
