INSERT INTO shift_break (id, type_id, offset_minutes, length_minutes, paid)
VALUES (?1, ?2, ?3, ?4, ?5)
