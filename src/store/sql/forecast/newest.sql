SELECT id, made_at, from_day, until_day, method, history_until FROM forecast_run
ORDER BY made_at DESC, id DESC
LIMIT 1
