SELECT DISTINCT q.name
FROM opening x
JOIN opening y ON y.queue_id = x.queue_id AND y.weekday = x.weekday AND y.id > x.id
  AND y.start_minute < x.end_minute AND x.start_minute < y.end_minute
JOIN queue q ON q.id = x.queue_id
