SELECT id, made_at, from_day, until_day, method, history_until FROM forecast_run
WHERE id = ?1
