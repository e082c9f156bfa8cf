SELECT t.id, t.code, t.name, t.position, t.tint, t.activity, t.start_minute, t.length_minutes,
       coalesce(t.queue_id, 0), t.weekdays, t.archived,
       t.length_minutes - coalesce((SELECT sum(b.length_minutes) FROM shift_break b
                                    WHERE b.type_id = t.id AND NOT b.paid), 0),
       (SELECT count(*) FROM shift_break b WHERE b.type_id = t.id),
       (SELECT sum(1 << k.kind)
        FROM (SELECT 0 AS kind UNION ALL SELECT 1 UNION ALL SELECT 2) k
        WHERE NOT EXISTS (SELECT 1 FROM contract_shift_type c WHERE c.contract_kind = k.kind)
           OR EXISTS (SELECT 1 FROM contract_shift_type c
                      WHERE c.contract_kind = k.kind AND c.type_id = t.id))
FROM shift_type t
ORDER BY t.id
