-- who acted is no secret to whoever may see the person
SELECT h.id, h.at, h.actor_id, a.name, h.command, h.subject, h.sequence
FROM history h LEFT JOIN agent a ON a.id = h.actor_id
WHERE h.id = ?1
