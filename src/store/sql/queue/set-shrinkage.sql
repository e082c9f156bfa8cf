UPDATE queue SET shrinkage = ?2 WHERE id = ?1
