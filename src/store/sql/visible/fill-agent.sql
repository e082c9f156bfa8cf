-- ?1 scope (1 own, 2 team, 3 all), ?2 the person, ?3 the day
INSERT INTO temp.visible_agent
SELECT id FROM agent WHERE ?1 = 3
UNION
SELECT id FROM agent WHERE ?1 > 0 AND id = ?2
UNION
SELECT m.agent_id
FROM team t JOIN team_member m ON m.team_id = t.id
WHERE ?1 = 2 AND t.leader_id = ?2
  AND m.from_day <= ?3 AND (m.until_day IS NULL OR m.until_day > ?3)
