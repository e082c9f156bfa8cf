DELETE FROM team_member WHERE id = ?1 AND agent_id = ?2
