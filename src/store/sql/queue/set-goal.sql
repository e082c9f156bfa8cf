UPDATE queue
SET goal_share = ?2, goal_seconds = ?3, goal_level = nullif(?4, 0), max_occupancy = nullif(?5, 0.0),
    max_abandonment = nullif(?6, 0.0), max_asa_s = nullif(?7, 0.0), minimum_staff = ?8,
    patience_s = nullif(?9, 0), risk = nullif(?10, 0.0)
WHERE id = ?1
