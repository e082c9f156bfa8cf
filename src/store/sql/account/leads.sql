-- is ?2 in a team that ?1 leads on day ?3?
SELECT EXISTS (
  SELECT 1 FROM team_member m JOIN team t ON t.id = m.team_id
  WHERE m.agent_id = ?2 AND t.leader_id = ?1
    AND m.from_day <= ?3 AND (m.until_day IS NULL OR m.until_day > ?3))
