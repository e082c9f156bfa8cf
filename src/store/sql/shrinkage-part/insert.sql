INSERT INTO shrinkage_part (id, queue_id, name, share, base, on_schedule)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
