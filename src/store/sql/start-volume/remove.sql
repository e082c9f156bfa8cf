DELETE FROM start_volume WHERE queue_id = ?1
