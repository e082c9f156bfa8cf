-- of queue ?1, or of all when it is 0
SELECT id, queue_id, start, "end", kind, calls, note FROM cleaning_mark
WHERE ?1 = 0 OR queue_id = ?1
ORDER BY id
