SELECT id FROM team WHERE name = ?1 AND id <> ?2
