SELECT day, calls, q10, q90
FROM forecast_day
WHERE run_id = ?1 AND queue_id = ?2 AND day >= ?3 AND day < ?4
ORDER BY day
