INSERT INTO opening (id, queue_id, weekday, start_minute, end_minute)
VALUES (?1, ?2, ?3, ?4, ?5)
