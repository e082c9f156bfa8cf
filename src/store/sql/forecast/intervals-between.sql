SELECT queue_id, start, minutes, calls, q025, q10, q90, q975, handle_s
FROM forecast_interval
WHERE run_id = ?1 AND queue_id = ?2 AND start >= ?3 AND start < ?4
ORDER BY start
