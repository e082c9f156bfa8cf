DELETE FROM adjustment WHERE id = ?1
