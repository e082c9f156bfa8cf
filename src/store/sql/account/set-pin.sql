-- ?1 person, ?2 hash or NULL: no PIN
INSERT INTO secret (agent_id, pin_hash, failed, locked_until) VALUES (?1, ?2, 0, NULL)
ON CONFLICT (agent_id) DO UPDATE SET pin_hash = excluded.pin_hash, failed = 0, locked_until = NULL
