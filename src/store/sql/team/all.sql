-- ?1 the day; names of leaders are no secret
SELECT t.id, t.name, coalesce(t.leader_id, 0), a.name, t.position,
       (SELECT count(*) FROM team_member m JOIN agent p ON p.id = m.agent_id
        WHERE m.team_id = t.id AND m.from_day <= ?1 AND (m.until_day IS NULL OR m.until_day > ?1)
          AND (p.left_day IS NULL OR p.left_day > ?1))
FROM team t
LEFT JOIN agent a ON a.id = t.leader_id
ORDER BY t.id
