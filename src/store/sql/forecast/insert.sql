INSERT INTO forecast_run (id, made_at, from_day, until_day, method, history_until)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
