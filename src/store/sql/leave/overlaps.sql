-- leave of ?1 asked for or approved that touches the days from ?2 to ?3
SELECT EXISTS (SELECT 1 FROM leave
               WHERE agent_id = ?1 AND from_day < ?3 AND until_day > ?2 AND state IN (0, 1))
