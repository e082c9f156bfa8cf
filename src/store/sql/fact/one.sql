SELECT start, minutes, offered, coalesce(answered, -1), coalesce(abandoned, -1),
       coalesce(answered_within, -1), coalesce(handle_s, -1), coalesce(wait_s, -1)
FROM interval_fact
WHERE queue_id = ?1 AND start = ?2
