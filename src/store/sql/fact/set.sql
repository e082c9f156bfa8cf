INSERT INTO interval_fact (queue_id, start, minutes, offered, answered, abandoned,
                           answered_within, handle_s, wait_s)
VALUES (?1, ?2, ?3, ?4, nullif(?5, -1), nullif(?6, -1), nullif(?7, -1), nullif(?8, -1), nullif(?9, -1))
ON CONFLICT (queue_id, start) DO UPDATE
SET minutes = excluded.minutes, offered = excluded.offered, answered = excluded.answered,
    abandoned = excluded.abandoned, answered_within = excluded.answered_within,
    handle_s = excluded.handle_s, wait_s = excluded.wait_s
