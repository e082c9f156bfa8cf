INSERT INTO published_forecast (version_id, queue_id, start, minutes, calls, q025, q10, q90, q975,
                                handle_s, required)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
