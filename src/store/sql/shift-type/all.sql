SELECT t.id, t.code, t.name, t.position, t.tint, t.activity, t.start_minute, t.length_minutes,
       coalesce(t.queue_id, 0), t.weekdays, t.archived,
       t.length_minutes - coalesce((SELECT sum(b.length_minutes) FROM shift_break b
                                    WHERE b.type_id = t.id AND NOT b.paid), 0),
       (SELECT count(*) FROM shift_break b WHERE b.type_id = t.id)
FROM shift_type t
ORDER BY t.id
