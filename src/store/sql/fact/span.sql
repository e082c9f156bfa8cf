SELECT min(start), max(start + minutes), count(*) FROM interval_fact WHERE queue_id = ?1
