INSERT INTO special_day (day, kind, name, class) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name, class = excluded.class
