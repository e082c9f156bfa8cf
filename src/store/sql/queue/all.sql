SELECT id, name, position, interval_minutes, goal_share, goal_seconds,
       coalesce(max_occupancy, 0.0), coalesce(max_abandonment, 0.0), coalesce(patience_s, 0),
       shrinkage, minimum_staff, handle_s, coalesce(goal_level, 0), coalesce(max_asa_s, 0.0),
       coalesce(risk, 0.0)
FROM queue
ORDER BY id
