SELECT start, minutes, planned, calls, q025, q10, q90, q975 FROM reforecast_interval
WHERE reforecast_id = ?1
ORDER BY start
