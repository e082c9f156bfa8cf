DELETE FROM shift_type
