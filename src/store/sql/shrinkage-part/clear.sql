DELETE FROM shrinkage_part WHERE queue_id = ?1
