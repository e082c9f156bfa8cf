-- of queue ?1, or of all when it is 0
SELECT id, queue_id, name, share, base, on_schedule
FROM shrinkage_part
WHERE ?1 = 0 OR queue_id = ?1
ORDER BY id
