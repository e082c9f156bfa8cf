INSERT INTO cleaning_mark (id, queue_id, start, "end", kind, calls, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET queue_id = excluded.queue_id, start = excluded.start,
  "end" = excluded."end", kind = excluded.kind, calls = excluded.calls, note = excluded.note
