-- ?1 person, ?2 wrong PINs that lock, ?3 until when
UPDATE secret SET
  locked_until = CASE WHEN failed + 1 >= ?2 THEN ?3 END,
  failed = CASE WHEN failed + 1 >= ?2 THEN 0 ELSE failed + 1 END
WHERE agent_id = ?1
