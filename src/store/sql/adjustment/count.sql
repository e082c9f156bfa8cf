SELECT count(*) FROM adjustment
