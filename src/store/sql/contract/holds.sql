-- does ?1 have this very contract on day ?2?
SELECT EXISTS (SELECT 1 FROM contract
               WHERE agent_id = ?1 AND from_day <= ?2 AND (until_day IS NULL OR until_day > ?2)
                 AND kind = ?3 AND week_minutes = ?4 AND max_week_minutes = ?5)
