UPDATE account SET enabled = 0 WHERE id = ?1
