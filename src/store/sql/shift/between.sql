-- Who plans sees the live shifts, everybody else the newest published ones, and notes where the
-- person may be seen. Open shifts are everybody's.
SELECT id, coalesce(agent_id, 0), day, type_id, start, "end", coalesce(queue_id, 0), locked, note,
       override_reason
FROM shift
WHERE day >= ?1 AND day < ?2 AND (SELECT plans FROM temp.viewer)
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
UNION ALL
SELECT shift_id, coalesce(agent_id, 0), day, type_id, start, "end", coalesce(queue_id, 0), 0,
       CASE WHEN agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_agent) THEN note END,
       NULL
FROM published_shift
WHERE day >= ?1 AND day < ?2 AND NOT (SELECT plans FROM temp.viewer)
  AND version_id IN (SELECT id FROM (SELECT id, max(number) FROM published_version
                                     GROUP BY schedule_id))
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
ORDER BY 1
