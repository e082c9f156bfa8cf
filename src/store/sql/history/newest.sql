-- what is looked through for changes about one person
SELECT id, changeset
FROM history
WHERE sequence > (SELECT max(sequence) FROM history) - 1000
ORDER BY sequence DESC
