-- Days from ?1 to before ?2 whose shifts may not be read yet: who plans reads the live ones of every day, everybody else
-- those of published schedules.
SELECT CASE WHEN (SELECT plans FROM temp.viewer) THEN 0
            ELSE ?2 - ?1 - coalesce(sum(min(s.until_day, ?2) - max(s.from_day, ?1)), 0) END
FROM schedule s
WHERE s.from_day < ?2 AND s.until_day > ?1
  AND EXISTS (SELECT 1 FROM published_version p WHERE p.schedule_id = s.id)
