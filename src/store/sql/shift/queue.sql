-- the queue of a shift of type ?1 that person ?2 works on day ?3: the type's, or the first skill held
SELECT coalesce((SELECT queue_id FROM shift_type WHERE id = ?1),
                (SELECT s.queue_id FROM skill s JOIN queue q ON q.id = s.queue_id
                 WHERE s.agent_id = ?2 AND s.from_day <= ?3
                   AND (s.until_day IS NULL OR s.until_day > ?3)
                 ORDER BY q.position LIMIT 1),
                (SELECT id FROM queue ORDER BY position LIMIT 1), 0)
