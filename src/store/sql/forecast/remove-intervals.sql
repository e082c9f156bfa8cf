DELETE FROM forecast_interval WHERE run_id = ?1
