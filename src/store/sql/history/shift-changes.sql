-- who acted is no secret to whoever plans and sees the shift
SELECT h.at, a.name, h.changeset
FROM history h LEFT JOIN agent a ON a.id = h.actor_id
WHERE h.sequence > (SELECT max(sequence) FROM history) - 1000
ORDER BY h.sequence DESC
