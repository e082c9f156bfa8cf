SELECT count(*) FROM shift_type
