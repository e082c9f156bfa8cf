UPDATE shift_type SET position = ?2 WHERE id = ?1
