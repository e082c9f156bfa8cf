INSERT INTO account (id, role, enabled) VALUES (?1, ?2, 1)
ON CONFLICT (id) DO UPDATE SET role = excluded.role, enabled = 1
WHERE role IS NOT excluded.role OR enabled = 0
