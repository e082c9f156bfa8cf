DELETE FROM shift_break WHERE type_id = ?1
