DELETE FROM cleaning_mark WHERE id = ?1
