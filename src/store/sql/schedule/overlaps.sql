-- days from ?2 to ?3, another than ?1
SELECT EXISTS (SELECT 1 FROM schedule WHERE id <> ?1 AND from_day < ?3 AND until_day > ?2)
