SELECT id FROM shift_type WHERE code = ?1 AND id <> ?2 AND NOT archived
