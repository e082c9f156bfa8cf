INSERT INTO adjustment_queue (adjustment_id, queue_id) VALUES (?1, ?2)
