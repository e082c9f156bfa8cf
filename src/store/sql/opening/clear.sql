DELETE FROM opening WHERE queue_id = ?1
