-- one wish of a kind a day
DELETE FROM wish WHERE agent_id = ?1 AND day = ?2 AND kind = ?3
