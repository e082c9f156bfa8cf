INSERT INTO shift_type (id, code, name, tint, activity, start_minute, length_minutes, queue_id,
                        weekdays, archived, position)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0), ?9, 0,
        (SELECT coalesce(max(position), 0) + 1 FROM shift_type))
