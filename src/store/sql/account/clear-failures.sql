-- The PIN was right: ?1 person, ?2 the hash to keep, ?3 the hash that was checked
UPDATE secret SET failed = 0, locked_until = NULL, pin_hash = ?2
WHERE agent_id = ?1 AND pin_hash IS ?3
