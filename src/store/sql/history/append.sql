INSERT INTO history (id, at, actor_id, command, subject, digest, changeset, sequence, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
