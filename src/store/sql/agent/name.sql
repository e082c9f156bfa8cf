SELECT name FROM agent WHERE id = ?1
