-- who acted is no secret to whoever plans and sees the shift; an erasing says again what was there
SELECT h.at, a.name, h.changeset
FROM history h LEFT JOIN agent a ON a.id = h.actor_id
WHERE h.command <> 'agent.erase' AND h.sequence > (SELECT max(sequence) FROM history) - 1000
ORDER BY h.sequence DESC
