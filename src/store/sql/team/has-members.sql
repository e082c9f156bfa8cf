SELECT EXISTS (SELECT 1 FROM team_member WHERE team_id = ?1)
