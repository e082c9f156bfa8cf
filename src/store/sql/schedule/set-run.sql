UPDATE schedule SET run_id = ?2 WHERE id = ?1 AND run_id IS NOT ?2
