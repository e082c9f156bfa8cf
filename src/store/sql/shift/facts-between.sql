-- Who plans sees the live shifts, everybody else the newest published ones, and notes where the
-- person may be seen. Open shifts are everybody's.
SELECT id, coalesce(agent_id, 0), type_id, coalesce(queue_id, 0), start, "end", day,
       locked, note IS NOT NULL, override_reason IS NOT NULL
FROM shift
WHERE day >= ?1 AND day < ?2 AND (SELECT plans FROM temp.viewer)
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
UNION ALL
SELECT shift_id, coalesce(agent_id, 0), type_id, coalesce(queue_id, 0), start, "end", day,
       0, note IS NOT NULL
          AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_agent)), 0
FROM published_shift
WHERE day >= ?1 AND day < ?2 AND NOT (SELECT plans FROM temp.viewer)
  AND version_id IN (SELECT id FROM (SELECT id, max(number) FROM published_version
                                     GROUP BY schedule_id))
  AND (agent_id IS NULL OR agent_id IN (SELECT id FROM temp.visible_schedule))
ORDER BY 7, 2, 1
