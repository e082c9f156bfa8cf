DELETE FROM forecast_day WHERE run_id = ?1
