INSERT INTO import_profile (kind, signature, mapping) VALUES (?1, ?2, ?3)
ON CONFLICT (kind, signature) DO UPDATE SET mapping = excluded.mapping
