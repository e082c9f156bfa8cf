-- ?1 the day; person ?2, or everybody when it is 0
SELECT a.id, a.staff_number, a.name, a.name_key,
       coalesce(a.hired_day, -2147483648), coalesce(a.first_employed_day, -2147483648),
       coalesce(a.born_day, -2147483648), coalesce(a.left_day, 2147483647), a.note,
       coalesce(t.id, 0), t.name, coalesce(c.kind, -1), coalesce(c.week_minutes, 0),
       (SELECT group_concat(name, ', ')
        FROM (SELECT q.name AS name FROM skill s JOIN queue q ON q.id = s.queue_id
              WHERE s.agent_id = a.id AND s.from_day <= ?1 AND (s.until_day IS NULL OR s.until_day > ?1)
              ORDER BY q.position)),
       coalesce(k.role, 0), coalesce(k.enabled, 0)
FROM temp.visible_agent v
JOIN agent a ON a.id = v.id
LEFT JOIN team_member m ON m.agent_id = a.id
  AND m.from_day <= ?1 AND (m.until_day IS NULL OR m.until_day > ?1)
LEFT JOIN team t ON t.id = m.team_id
LEFT JOIN contract c ON c.agent_id = a.id
  AND c.from_day <= ?1 AND (c.until_day IS NULL OR c.until_day > ?1)
LEFT JOIN account k ON k.id = a.id
WHERE ?2 = 0 OR a.id = ?2
ORDER BY a.id
