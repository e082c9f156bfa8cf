SELECT DISTINCT a.name
FROM skill x
JOIN skill y ON y.agent_id = x.agent_id AND y.queue_id = x.queue_id AND y.id > x.id
  AND y.from_day < coalesce(x.until_day, 1e9) AND x.from_day < coalesce(y.until_day, 1e9)
JOIN agent a ON a.id = x.agent_id
