SELECT queue_id, deadline_minutes FROM deferral
ORDER BY queue_id
