-- of everybody: a publication is whole
INSERT INTO published_shift (version_id, shift_id, agent_id, day, type_id, start, "end", queue_id, note)
SELECT ?1, s.id, s.agent_id, s.day, s.type_id, s.start, s."end", s.queue_id, s.note
FROM schedule p
JOIN shift s ON s.day >= p.from_day AND s.day < p.until_day
WHERE p.id = ?2
