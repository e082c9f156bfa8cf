SELECT id FROM queue WHERE name = ?1 AND id <> ?2
