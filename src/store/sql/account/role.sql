-- The role of person ?1: 0 without an account or with a disabled one. In a store where nobody has an
-- account yet, whoever starts it is its manager. The store's own question of rights.
SELECT CASE
  WHEN NOT EXISTS (SELECT 1 FROM account) THEN 1
  ELSE coalesce((SELECT role FROM account WHERE id = ?1 AND enabled), 0)
END
