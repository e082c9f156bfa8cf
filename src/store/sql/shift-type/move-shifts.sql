-- shifts of type ?1 from day ?2 on take the times of the type
UPDATE shift
SET start = day * 1440 + (SELECT start_minute FROM shift_type WHERE id = ?1),
    "end" = day * 1440 + (SELECT start_minute + length_minutes FROM shift_type WHERE id = ?1)
WHERE type_id = ?1 AND day >= ?2
