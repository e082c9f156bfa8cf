SELECT id, coalesce(agent_id, 0), day, type_id, start, "end", coalesce(queue_id, 0), locked, note,
       override_reason
FROM shift
WHERE id = ?1 AND (SELECT plans FROM temp.viewer)
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
