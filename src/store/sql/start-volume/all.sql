SELECT queue_id, curve, day_calls, monday, tuesday, wednesday, thursday, friday, saturday, sunday
FROM start_volume
ORDER BY queue_id
