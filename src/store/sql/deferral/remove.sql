DELETE FROM deferral WHERE queue_id = ?1
