INSERT INTO reforecast (id, queue_id, day, made_at, seen_until, seen, expected, factor)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
