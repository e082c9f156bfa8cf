SELECT mapping FROM import_profile WHERE kind = ?1 AND signature = ?2
