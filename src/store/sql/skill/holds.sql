-- may ?1 serve queue ?3 on day ?2?
SELECT EXISTS (SELECT 1 FROM skill
               WHERE agent_id = ?1 AND from_day <= ?2 AND (until_day IS NULL OR until_day > ?2)
                 AND queue_id = ?3)
