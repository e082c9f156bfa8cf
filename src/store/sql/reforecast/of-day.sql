SELECT id, queue_id, day, made_at, seen_until, seen, expected, factor FROM reforecast
WHERE queue_id = ?1 AND day = ?2
ORDER BY id
