DELETE FROM account WHERE id = ?1
