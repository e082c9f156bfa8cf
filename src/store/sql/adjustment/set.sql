-- a new one goes to the end
INSERT INTO adjustment (id, name, position, enabled, target, kind, amount, from_day, until_day,
                        weekdays, start_minute, end_minute, note)
VALUES (?1, ?2, 1 + (SELECT coalesce(max(position), 0) FROM adjustment), ?3, ?4, ?5, ?6, ?7,
        nullif(?8, 2147483647), ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, enabled = excluded.enabled,
  target = excluded.target, kind = excluded.kind, amount = excluded.amount,
  from_day = excluded.from_day, until_day = excluded.until_day, weekdays = excluded.weekdays,
  start_minute = excluded.start_minute, end_minute = excluded.end_minute, note = excluded.note
