-- open shifts are everybody's
SELECT id, coalesce(agent_id, 0), day, type_id, start, "end", coalesce(queue_id, 0), locked, note,
       override_reason
FROM shift
WHERE day >= ?1 AND day < ?2
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
ORDER BY id
