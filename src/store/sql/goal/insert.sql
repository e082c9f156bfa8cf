INSERT INTO goal (id, queue_id, weekdays, start_minute, end_minute, share, seconds, level,
                  max_occupancy, max_abandonment, max_asa_s, minimum_staff)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0.0), nullif(?10, 0.0), nullif(?11, 0.0), ?12)
