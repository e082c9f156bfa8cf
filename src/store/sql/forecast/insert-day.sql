INSERT INTO forecast_day (run_id, queue_id, day, calls, q10, q90)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
