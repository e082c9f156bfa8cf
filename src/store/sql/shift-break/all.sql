-- of type ?1, or of all when it is 0
SELECT id, type_id, offset_minutes, length_minutes, paid
FROM shift_break
WHERE ?1 = 0 OR type_id = ?1
ORDER BY id
