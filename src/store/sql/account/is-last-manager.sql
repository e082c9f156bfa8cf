-- is ?1 a manager who may sign in, and nobody else is? ?2 is the manager's role
SELECT EXISTS (SELECT 1 FROM account WHERE id = ?1 AND role = ?2 AND enabled)
   AND NOT EXISTS (SELECT 1 FROM account k JOIN agent a ON a.id = k.id
                   WHERE k.id <> ?1 AND k.role = ?2 AND k.enabled AND a.left_day IS NULL)
