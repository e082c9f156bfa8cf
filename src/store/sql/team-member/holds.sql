-- is ?1 in team ?3 on day ?2?
SELECT EXISTS (SELECT 1 FROM team_member
               WHERE agent_id = ?1 AND from_day <= ?2 AND (until_day IS NULL OR until_day > ?2)
                 AND team_id = ?3)
