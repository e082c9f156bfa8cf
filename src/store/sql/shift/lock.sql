UPDATE shift SET locked = ?2 WHERE id = ?1 AND locked <> ?2
