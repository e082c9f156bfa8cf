-- shifts of type ?1 from day ?3 on become ?2, with its times
UPDATE shift
SET type_id = ?2,
    start = day * 1440 + (SELECT start_minute FROM shift_type WHERE id = ?2),
    "end" = day * 1440 + (SELECT start_minute + length_minutes FROM shift_type WHERE id = ?2),
    queue_id = CASE WHEN (SELECT activity FROM shift_type WHERE id = ?2) = 0
                    THEN coalesce((SELECT queue_id FROM shift_type WHERE id = ?2), queue_id) END
WHERE type_id = ?1 AND day >= ?3
