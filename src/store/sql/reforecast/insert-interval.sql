INSERT INTO reforecast_interval (reforecast_id, start, minutes, planned, calls, q025, q10, q90, q975)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
