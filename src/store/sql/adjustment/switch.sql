UPDATE adjustment SET enabled = ?2 WHERE id = ?1
