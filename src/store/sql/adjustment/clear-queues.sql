DELETE FROM adjustment_queue WHERE adjustment_id = ?1
