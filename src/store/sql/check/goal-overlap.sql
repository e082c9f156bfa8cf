-- periods on the minutes of a week; one of Sunday night reaches into Monday
WITH RECURSIVE
  day (d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM day WHERE d < 6),
  span AS (
    SELECT g.queue_id, g.id, d, d * 1440 + g.start_minute AS first, d * 1440 + g.end_minute AS last
    FROM goal g
    JOIN day ON g.weekdays >> d & 1
  )
SELECT DISTINCT q.name
FROM span x
JOIN span y ON y.queue_id = x.queue_id AND (y.id > x.id OR (y.id = x.id AND y.d > x.d))
  AND (max (x.first, y.first) < min (x.last, y.last)
       OR max (x.first + 10080, y.first) < min (x.last + 10080, y.last)
       OR max (x.first, y.first + 10080) < min (x.last, y.last + 10080))
JOIN queue q ON q.id = x.queue_id
