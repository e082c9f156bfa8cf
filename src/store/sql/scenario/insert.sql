INSERT INTO scenario (id, name, volume, handle, share, seconds, shrinkage, risk)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
