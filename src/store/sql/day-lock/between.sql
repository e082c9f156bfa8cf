-- for who plans
SELECT agent_id, day
FROM day_lock
WHERE day >= ?1 AND day < ?2 AND (SELECT plans FROM temp.viewer)
  AND agent_id IN (SELECT id FROM temp.visible_schedule)
ORDER BY day, agent_id
