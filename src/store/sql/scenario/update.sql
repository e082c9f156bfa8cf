UPDATE scenario
SET name = ?2, volume = ?3, handle = ?4, share = ?5, seconds = ?6, shrinkage = ?7, risk = ?8
WHERE id = ?1
