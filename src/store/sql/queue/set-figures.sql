-- what a file of call history says of its queue; 0 keeps what is there
UPDATE queue
SET handle_s = coalesce(nullif(?2, 0), handle_s),
    interval_minutes = coalesce(nullif(?3, 0), interval_minutes)
WHERE id = ?1
