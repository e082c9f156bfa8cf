-- of ?1, or of everybody when it is 0, on the days from ?2 to ?3
SELECT w.id, w.agent_id, w.day, w.kind, coalesce(w.type_id, 0), t.code, w.weight, w.note
FROM wish w
JOIN temp.visible_agent v ON v.id = w.agent_id
LEFT JOIN shift_type t ON t.id = w.type_id
WHERE w.day >= ?2 AND w.day < ?3 AND (?1 = 0 OR w.agent_id = ?1)
ORDER BY w.id
