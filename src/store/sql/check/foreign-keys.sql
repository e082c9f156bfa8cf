SELECT "table" || ' ' || coalesce(rowid, '?') FROM pragma_foreign_key_check LIMIT 20
