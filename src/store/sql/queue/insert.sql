INSERT INTO queue (id, name, interval_minutes, goal_share, goal_seconds, max_occupancy,
                   max_abandonment, patience_s, shrinkage, minimum_staff, handle_s, position)
VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0.0), nullif(?7, 0.0), nullif(?8, 0), ?9, ?10, ?11,
        (SELECT coalesce(max(position), 0) + 1 FROM queue))
