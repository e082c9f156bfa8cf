-- the one change that published rows ever see
UPDATE published_shift SET note = NULL WHERE agent_id = ?1 AND note IS NOT NULL
