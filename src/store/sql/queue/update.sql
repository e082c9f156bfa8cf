UPDATE queue
SET name = ?2, interval_minutes = ?3, goal_share = ?4, goal_seconds = ?5,
    max_occupancy = nullif(?6, 0.0), max_abandonment = nullif(?7, 0.0), patience_s = nullif(?8, 0),
    shrinkage = ?9, minimum_staff = ?10, handle_s = ?11
WHERE id = ?1
