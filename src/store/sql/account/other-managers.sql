-- how many managers may sign in besides ?1; ?2 is the manager's role
SELECT count(*) FROM account k JOIN agent a ON a.id = k.id
WHERE k.role = ?2 AND k.enabled AND a.left_day IS NULL AND k.id <> ?1
