UPDATE team SET leader_id = NULL WHERE leader_id = ?1
