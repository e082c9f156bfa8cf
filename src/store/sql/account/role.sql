-- 0 rows: no account; a disabled one has role 0. No more than the store's own question of rights.
SELECT CASE WHEN enabled THEN role ELSE 0 END FROM account WHERE id = ?1
