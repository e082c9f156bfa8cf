SELECT start_minute, length_minutes, activity, archived, code FROM shift_type WHERE id = ?1
