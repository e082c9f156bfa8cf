-- of queue ?1, or of all when it is 0
SELECT id, queue_id, weekdays, start_minute, end_minute, share, seconds, level,
       coalesce(max_occupancy, 0.0), coalesce(max_abandonment, 0.0), coalesce(max_asa_s, 0.0),
       minimum_staff
FROM goal
WHERE ?1 = 0 OR queue_id = ?1
ORDER BY id
