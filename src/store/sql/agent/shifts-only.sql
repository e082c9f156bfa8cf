-- ?1 the day: those of whom the schedule may be seen and no more; the columns are those of agent/all
SELECT a.id, a.staff_number, a.name, a.name_key, -2147483648, -2147483648, -2147483648, 2147483647,
       NULL, coalesce(t.id, 0), t.name, -1, 0, NULL, 0, 0
FROM temp.visible_schedule v
JOIN agent a ON a.id = v.id
LEFT JOIN team_member m ON m.agent_id = a.id
  AND m.from_day <= ?1 AND (m.until_day IS NULL OR m.until_day > ?1)
LEFT JOIN team t ON t.id = m.team_id
WHERE v.id NOT IN (SELECT id FROM temp.visible_agent)
ORDER BY a.id
