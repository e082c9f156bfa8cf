SELECT id, at, actor_id, command, subject, digest, changeset, sequence, hash
FROM history ORDER BY sequence
