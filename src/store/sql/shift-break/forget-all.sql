DELETE FROM shift_break
