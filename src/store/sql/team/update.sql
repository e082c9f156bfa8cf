UPDATE team SET name = ?2, leader_id = nullif(?3, 0) WHERE id = ?1
