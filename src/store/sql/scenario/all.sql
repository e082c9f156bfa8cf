SELECT id, name, volume, handle, share, seconds, shrinkage, risk FROM scenario ORDER BY id
