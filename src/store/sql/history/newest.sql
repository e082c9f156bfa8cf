-- what is looked through for changes about one person; an erasing says again what was there
SELECT id, changeset
FROM history
WHERE command <> 'agent.erase' AND sequence > (SELECT max(sequence) FROM history) - 1000
ORDER BY sequence DESC
