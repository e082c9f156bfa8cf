-- open shifts are everybody's
SELECT id, coalesce(agent_id, 0), type_id, coalesce(queue_id, 0), start, "end", day,
       locked, note IS NOT NULL, override_reason IS NOT NULL
FROM shift
WHERE day >= ?1 AND day < ?2
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
ORDER BY day, agent_id, id
