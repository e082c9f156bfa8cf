INSERT INTO start_volume (queue_id, curve, day_calls, monday, tuesday, wednesday, thursday, friday,
                          saturday, sunday)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (queue_id) DO UPDATE SET curve = excluded.curve, day_calls = excluded.day_calls,
  monday = excluded.monday, tuesday = excluded.tuesday, wednesday = excluded.wednesday,
  thursday = excluded.thursday, friday = excluded.friday, saturday = excluded.saturday,
  sunday = excluded.sunday
