UPDATE shift_type
SET code = ?2, name = ?3, tint = ?4, activity = ?5, start_minute = ?6, length_minutes = ?7,
    queue_id = nullif(?8, 0), weekdays = ?9
WHERE id = ?1
