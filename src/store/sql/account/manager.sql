-- whom to try a sample center as
SELECT g.staff_number FROM account a JOIN agent g ON g.id = a.id
WHERE a.enabled AND a.role = 1 ORDER BY g.id LIMIT 1
