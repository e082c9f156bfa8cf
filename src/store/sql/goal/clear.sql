DELETE FROM goal WHERE queue_id = ?1
