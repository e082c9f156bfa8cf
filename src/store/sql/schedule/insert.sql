INSERT INTO schedule (id, from_day, until_day, run_id)
VALUES (?1, ?2, ?3, nullif(?4, 0))
