INSERT INTO team (id, name, leader_id, position)
VALUES (?1, ?2, nullif(?3, 0), (SELECT coalesce(max(position), 0) + 1 FROM team))
