DELETE FROM forecast_run WHERE id = ?1
