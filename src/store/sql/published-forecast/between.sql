-- of version ?1, or of the newest version of each schedule when it is 0: queue ?2 from ?3 to ?4
SELECT f.queue_id, f.start, f.minutes, f.calls, f.q025, f.q10, f.q90, f.q975, f.handle_s, f.required
FROM published_version v
CROSS JOIN published_forecast f ON f.version_id = v.id
WHERE CASE ?1 WHEN 0 THEN v.number = (SELECT max(n.number) FROM published_version n
                                      WHERE n.schedule_id = v.schedule_id)
      ELSE v.id = ?1 END
  AND f.queue_id = ?2 AND f.start >= ?3 AND f.start < ?4
ORDER BY f.start
