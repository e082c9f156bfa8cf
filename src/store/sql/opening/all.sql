-- of queue ?1, or of all when it is 0
SELECT id, queue_id, weekday, start_minute, end_minute
FROM opening
WHERE ?1 = 0 OR queue_id = ?1
ORDER BY id
