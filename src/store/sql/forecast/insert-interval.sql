INSERT INTO forecast_interval (run_id, queue_id, start, minutes, calls, q025, q10, q90, q975, handle_s)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
