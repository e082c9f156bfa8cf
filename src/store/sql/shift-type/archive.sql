UPDATE shift_type SET archived = ?2 WHERE id = ?1
