SELECT id FROM scenario WHERE name = ?1 AND id <> ?2
