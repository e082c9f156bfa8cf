INSERT INTO day_lock (day, agent_id) VALUES (?1, ?2)
ON CONFLICT (day, agent_id) DO NOTHING
