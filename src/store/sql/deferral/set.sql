INSERT INTO deferral (queue_id, deadline_minutes) VALUES (?1, ?2)
ON CONFLICT (queue_id) DO UPDATE SET deadline_minutes = excluded.deadline_minutes
